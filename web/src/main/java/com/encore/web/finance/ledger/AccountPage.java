package com.encore.web.finance.ledger;

import com.encore.ledger.Account;
import com.encore.ledger.AccountBook;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.project.ProjectId;
import com.encore.project.ProjectNames;
import com.encore.web.piece.Crumb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** One account posting by posting with what it came to each time, of all projects or of one. */
@Controller
class AccountPage {

    private static final int PAGE = 50;

    private final AccountBook book;
    private final ProjectNames projects;
    private final MessageSource messages;

    AccountPage(AccountBook book, ProjectNames projects, MessageSource messages) {
        this.book = book;
        this.projects = projects;
        this.messages = messages;
    }

    /** A posting and what the account came to with it. */
    public record Shown(AccountBook.Line line, long balance) {}

    @GetMapping("/finance/ledger/accounts/{code:[A-Z_]+}")
    String show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String project,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        Account account = Arrays.stream(Account.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<ProjectNames.Named> only = projects.ofSlug(project);
        ProjectId id = only.map(ProjectNames.Named::id).orElse(null);
        Listed<AccountBook.Line> page =
                book.of(account, id, PageKey.parse(after).orElse(null), PAGE);
        model.addAttribute(
                "crumbs",
                List.of(new Crumb(messages.getMessage("finance.ledger.title", null, locale), "/finance/ledger")));
        model.addAttribute("account", account);
        model.addAttribute("only", only.orElse(null));
        model.addAttribute("unknown", !project.isBlank() && only.isEmpty());
        model.addAttribute("lines", running(account, id, page.rows()));
        model.addAttribute("more", page.next() == null ? null : more(account, only, page.next()));
        return "finance/ledger/account";
    }

    /** The first line's balance is read, the others follow from it. */
    private List<Shown> running(Account account, @Nullable ProjectId project, List<AccountBook.Line> lines) {
        List<Shown> shown = new ArrayList<>();
        if (lines.isEmpty()) {
            return shown;
        }
        long balance = book.balanceWith(account, project, lines.getFirst().id());
        for (AccountBook.Line line : lines) {
            shown.add(new Shown(line, balance));
            balance = Math.subtractExact(balance, line.amount());
        }
        return shown;
    }

    private static String more(Account account, Optional<ProjectNames.Named> only, PageKey after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/finance/ledger/accounts/" + account);
        only.ifPresent(project -> address.queryParam("project", project.slug()));
        return address.queryParam("after", after).build().toUriString();
    }
}
