package com.encore.web.pledge;

import com.encore.pledge.PledgeNumber;

/** Where to go next. */
final class Where {

    private Where() {}

    static String pledge(PledgeNumber number) {
        return "redirect:/me/pledges/" + number.value();
    }

    static String checkout(PledgeNumber number) {
        return "redirect:/checkout/" + number.value();
    }
}
