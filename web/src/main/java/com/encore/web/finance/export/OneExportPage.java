package com.encore.web.finance.export;

import com.encore.export.ExportKinds;
import com.encore.export.ExportList;
import com.encore.export.ExportNumber;
import com.encore.export.ExportView;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** One export, how far it is and who took it home. Asked for by htmx it is only the part that changes. */
@Controller
class OneExportPage {

    private final ExportList list;
    private final ExportKinds kinds;
    private final Clock clock;

    OneExportPage(ExportList list, ExportKinds kinds, Clock clock) {
        this.list = list;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping("/finance/exports/{number}")
    String show(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestHeader(name = "HX-Boosted", defaultValue = "false") boolean boosted,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        ExportView export = list.one(new ExportNumber(number));
        model.addAttribute("export", ExportShown.of(export, kinds, locale, clock));
        response.addHeader("Vary", "HX-Request");
        if (part && !boosted) {
            return "finance/exports/parts :: standing(export=${export})";
        }
        model.addAttribute("downloads", list.downloadsOf(export.id()));
        return "finance/exports/export";
    }
}
