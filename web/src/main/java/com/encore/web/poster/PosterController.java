package com.encore.web.poster;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints on demand: a poster is a function of its address, so whoever holds it may keep it. */
@Controller
class PosterController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml;charset=UTF-8");

    @GetMapping("/posters/{name:[a-z]{1,20}-?[0-9]{0,6}}.svg")
    ResponseEntity<String> poster(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String artist) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePublic())
                // Opened by itself it is a document of our origin that carries a stranger's words: let it do nothing.
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .body(new Poster(name, title, artist).svg());
    }
}
