package com.encore.web.finance.payout;

import com.encore.payout.BatchMoved;
import com.encore.payout.BatchView;
import com.encore.payout.NoResults;
import com.encore.payout.RecordResults;
import com.encore.payout.ResultFile;
import com.encore.payout.ResultsRead;
import com.encore.payout.ResultsRefused;
import com.encore.reports.bank.ResultFileReader;
import com.encore.reports.bank.ResultFileUnreadable;
import com.encore.time.Seoul;
import com.encore.web.http.FormFaults;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the bank's answer and tells line by line what it did, or why none of it counts. */
@Controller
class ResultsPage {

    private final BatchScene scene;
    private final ResultFileReader reader;
    private final RecordResults recording;
    private final ResultsRead results;
    private final PayoutWords words;
    private final Clock clock;

    ResultsPage(
            BatchScene scene,
            ResultFileReader reader,
            RecordResults recording,
            ResultsRead results,
            PayoutWords words,
            Clock clock) {
        this.scene = scene;
        this.reader = reader;
        this.recording = recording;
        this.results = results;
        this.words = words;
        this.clock = clock;
    }

    @RecentPassword
    @PostMapping(BatchPage.ONE + "/results")
    String record(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String day,
            @CurrentMember SignedIn finance,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        BatchView batch = scene.batch(number);
        try {
            RecordResults.Recorded recorded = recording.record(batch.id(), read(file, day), finance.id());
            next.addFlashAttribute("done", told(recorded, locale));
            return "redirect:/finance/payouts/" + number + "/results/" + recorded.file();
        } catch (ResultsRefused refused) {
            model.addAttribute("troubles", refused.troubles());
            model.addAttribute("failed", words.of(refused, locale));
        } catch (ResultFileUnreadable | NoResults | BatchMoved refused) {
            model.addAttribute("failed", words.of(refused, locale));
        }
        response.setStatus(FormFaults.STATUS.value());
        return scene.show(scene.batch(number), finance.id(), model, locale);
    }

    @GetMapping(BatchPage.ONE + "/results/{file:[0-9]{1,18}}")
    String show(@PathVariable String number, @PathVariable long file, Model model) {
        BatchView batch = scene.batch(number);
        ResultsRead.File read = results.of(batch.id()).stream()
                .filter(each -> each.id() == file)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<ResultsRead.Line> lines = results.linesOf(batch.id(), file);
        model.addAttribute("batch", batch);
        model.addAttribute("file", read);
        model.addAttribute("lines", lines);
        return "finance/payouts/results";
    }

    private ResultFile read(@Nullable MultipartFile file, String day) throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return reader.read(name, content, day(day));
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return Seoul.dateOf(clock.instant());
        }
    }

    private String told(RecordResults.Recorded recorded, Locale locale) {
        return recorded.before()
                ? words.say("payout.results.before", locale)
                : words.say("payout.results.done", locale, recorded.paid(), recorded.bounced());
    }
}
