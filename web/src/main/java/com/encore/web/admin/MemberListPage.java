package com.encore.web.admin;

import com.encore.account.MemberId;
import com.encore.account.MemberPage;
import com.encore.account.MemberSearch;
import com.encore.web.piece.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Members, found by how their address or name begins, and masked: whoever looks for one knows what they typed. */
@Controller
class MemberListPage {

    private static final int PAGE = 30;

    private final MemberSearch members;
    private final MessageSource messages;

    MemberListPage(MemberSearch members, MessageSource messages) {
        this.members = members;
        this.messages = messages;
    }

    @GetMapping("/admin/members")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable Long after,
            Model model,
            Locale locale) {
        MemberSearch.By sought = Shelves.read(MemberSearch.By.class, by, MemberSearch.By.ADDRESS);
        MemberPage page = members.find(sought, q, after == null ? null : new MemberId(after), PAGE);
        model.addAttribute("q", q);
        model.addAttribute("by", sought.name());
        model.addAttribute("ways", ways(locale));
        model.addAttribute("items", page.rows().stream().map(MemberLine::of).toList());
        model.addAttribute("more", page.next() == null ? null : more(q, sought, page.next()));
        return "admin/members";
    }

    private List<Option> ways(Locale locale) {
        return Arrays.stream(MemberSearch.By.values())
                .map(way -> Option.of(way.name(), messages.getMessage("admin.members.by." + way, null, locale)))
                .toList();
    }

    private static String more(String q, MemberSearch.By by, MemberId after) {
        return UriComponentsBuilder.fromPath("/admin/members")
                .queryParam("q", "{q}")
                .queryParam("by", by)
                .queryParam("after", after.value())
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }
}
