package com.encore.web.pledge;

import com.encore.pledge.MyPledges;
import com.encore.pledge.PledgeView;
import com.encore.project.Listed;
import com.encore.project.PageKey;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All pledges of a fan, and where the money of each is. */
@Controller
class MyPledgesPage {

    private static final int SIZE = 20;

    private final MyPledges pledges;

    MyPledgesPage(MyPledges pledges) {
        this.pledges = pledges;
    }

    @GetMapping("/me/pledges")
    String list(
            @RequestParam(defaultValue = "") String after, @CurrentMember SignedIn member, Model model) {
        Listed<PledgeView> page = pledges.of(member.id(), PageKey.parse(after).orElse(null), SIZE);
        model.addAttribute("rows", page.rows().stream().map(PledgeRow::of).toList());
        if (page.next() != null) {
            model.addAttribute("more", "/me/pledges?after=" + page.next());
        }
        return "pledge/list";
    }
}
