package com.encore.web.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Writes a page into memory instead of to whoever asked for it. */
@Component
class Press {

    private static final int USUAL_LENGTH = 32 * 1024;

    private final ThymeleafViewResolver views;

    Press(ThymeleafViewResolver views) {
        this.views = views;
    }

    String print(
            String view,
            Map<String, ?> model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        Sheet sheet = new Sheet(response);
        try {
            View page = views.resolveViewName(view, locale);
            if (page == null) {
                throw new IllegalStateException("no page " + view);
            }
            page.render(model, request, sheet);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("cannot print " + view, failed);
        }
        return sheet.text();
    }

    private static final class Sheet extends HttpServletResponseWrapper {

        private final StringWriter text = new StringWriter(USUAL_LENGTH);
        private final PrintWriter writer = new PrintWriter(text);

        Sheet(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        String text() {
            return text.toString();
        }
    }
}
