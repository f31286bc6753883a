package com.encore.bench;

import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Twenty rows and nothing else: what a page costs before it says anything. */
@Controller
class PlainPage {

    static final String PATH = "/bench/plain";

    private static final int ROWS = 20;

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("rows", IntStream.rangeClosed(1, ROWS).boxed().toList());
        return "bench/plain";
    }
}
