package com.encore.web.security;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Stands for any page that moves money. */
@Controller
@RecentPassword
class VaultPage {

    @GetMapping("/me/vault")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void look() {}

    @PostMapping("/me/vault")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open() {}
}
