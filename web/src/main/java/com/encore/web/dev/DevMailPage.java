package com.encore.web.dev;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The letters a laptop has written instead of sending them. */
@Controller
@ConditionalOnProperty("encore.sandbox")
class DevMailPage {

    private final MailFolder folder;

    DevMailPage(MailFolder folder) {
        this.folder = folder;
    }

    @GetMapping("/dev/mail")
    String list(Model model) throws IOException, MessagingException {
        model.addAttribute("letters", folder.newest());
        return "dev/mail";
    }

    @GetMapping("/dev/mail/{name}")
    String show(@PathVariable String name, Model model) throws IOException, MessagingException {
        model.addAttribute(
                "letter", folder.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "dev/letter";
    }
}
