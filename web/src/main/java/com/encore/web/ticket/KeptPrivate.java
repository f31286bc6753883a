package com.encore.web.ticket;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** A page that shows a QR code stays with who asked for it: no cache on the way keeps it. */
@ControllerAdvice(basePackageClasses = KeptPrivate.class)
class KeptPrivate {

    @ModelAttribute
    void keepPrivate(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
