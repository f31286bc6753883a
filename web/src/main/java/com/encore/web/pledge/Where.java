package com.encore.web.pledge;

import com.encore.pledge.PledgeNumber;
import com.encore.pledge.PledgeView;

/** Where to go next. */
final class Where {

    private Where() {}

    static String pledge(PledgeNumber number) {
        return "redirect:/me/pledges/" + number.value();
    }

    static String checkout(PledgeView pledge) {
        return checkout(pledge.number());
    }

    static String checkout(PledgeNumber number) {
        return "redirect:/checkout/" + number.value();
    }
}
