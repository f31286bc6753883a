package com.encore.web.admin;

import com.encore.account.MemberDirectory;
import com.encore.account.MemberFile;
import com.encore.account.MemberId;
import com.encore.account.MemberMove;
import com.encore.account.MemberRow;
import com.encore.account.Role;
import com.encore.web.piece.Crumb;
import com.encore.web.piece.Moment;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One member: whether they may sign in, what they may do, what was decided about them and why. */
@Controller
class MemberFilePage {

    private static final int SIGN_INS = 10;

    private final MemberFile file;
    private final MemberDirectory members;
    private final MessageSource messages;

    MemberFilePage(MemberFile file, MemberDirectory members, MessageSource messages) {
        this.file = file;
        this.members = members;
        this.messages = messages;
    }

    @GetMapping("/admin/members/{id}")
    String show(@PathVariable long id, @CurrentMember SignedIn admin, Model model, Locale locale) {
        MemberRow member = file.of(new MemberId(id));
        model.addAttribute("masked", true);
        return page(MemberLine.of(member), admin, model, locale);
    }

    /** Address and name in full, for whoever has to write to them or tell two apart. */
    @RecentPassword
    @GetMapping("/admin/members/{id}/contact")
    String showInFull(@PathVariable long id, @CurrentMember SignedIn admin, Model model, Locale locale) {
        model.addAttribute("masked", false);
        return page(MemberLine.unmasked(file.of(new MemberId(id))), admin, model, locale);
    }

    private String page(MemberLine member, SignedIn admin, Model model, Locale locale) {
        MemberId id = new MemberId(member.id());
        model.addAttribute(
                "crumbs", List.of(new Crumb(messages.getMessage("admin.members", null, locale), "/admin/members")));
        model.addAttribute("member", member);
        model.addAttribute("yourself", admin.id().equals(id));
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("moments", moments(file.historyOf(id), locale));
        model.addAttribute("signIns", members.signInsOf(id, SIGN_INS));
        return "admin/member";
    }

    private List<Moment> moments(List<MemberMove> moves, Locale locale) {
        Map<MemberId, String> names = moves.stream()
                .map(MemberMove::by)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, members::nameOf));
        return moves.stream()
                .map(move -> new Moment(
                        move.at(),
                        messages.getMessage("admin.member.moved." + move.what(), null, locale),
                        move.by() == null ? "" : names.getOrDefault(move.by(), ""),
                        move.reason()))
                .toList();
    }
}
