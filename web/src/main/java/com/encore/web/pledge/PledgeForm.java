package com.encore.web.pledge;

import com.encore.account.MemberId;
import com.encore.money.Won;
import com.encore.pledge.PledgeRequest;
import com.encore.project.OptionId;
import com.encore.project.ProjectId;
import com.encore.project.RewardId;
import com.encore.project.Wanted;
import com.encore.web.http.FormFaults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.validation.BindingResult;

/** What a fan typed, kept as typed so that a refusal loses nothing. Quantities go by "reward" or "reward-option". */
record PledgeForm(String key, String donation, Map<String, String> quantities) {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern QUANTITY = Pattern.compile("quantities\\[((\\d{1,18})(?:-(\\d{1,18}))?)]");

    static PledgeForm fresh(Map<String, String> quantities) {
        return new PledgeForm(newKey(), "", quantities);
    }

    static PledgeForm posted(Map<String, String> fields) {
        Map<String, String> quantities = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            Matcher quantity = QUANTITY.matcher(name);
            if (quantity.matches()) {
                quantities.put(quantity.group(1), value);
            }
        });
        return new PledgeForm(fields.getOrDefault("key", ""), fields.getOrDefault("donation", ""), quantities);
    }

    PledgeForm withNewKey() {
        return new PledgeForm(newKey(), donation, quantities);
    }

    boolean hasKey() {
        return UUID_FORM.matcher(key).matches();
    }

    /** Only to be used when no fault was added. */
    PledgeRequest request(MemberId member, ProjectId project, BindingResult faults) {
        List<Wanted> wanted = new ArrayList<>();
        quantities.forEach((which, typed) -> FormFaults.check(faults, field(which), () -> {
            int quantity = NotAQuantity.read(typed);
            if (quantity > 0) {
                wanted.add(wanted(which, quantity));
            }
        }));
        Won[] given = {Won.ZERO};
        FormFaults.check(faults, "donation", () -> given[0] = NotAnAmount.read(donation));
        return new PledgeRequest(UUID.fromString(key), member, project, wanted, given[0]);
    }

    static String field(String which) {
        return "quantities[" + which + "]";
    }

    private static Wanted wanted(String which, int quantity) {
        Matcher ids = QUANTITY.matcher(field(which));
        if (!ids.matches()) {
            throw new IllegalArgumentException("not a reward: " + which);
        }
        String option = ids.group(3);
        return new Wanted(
                new RewardId(Long.parseLong(ids.group(2))),
                option == null ? null : new OptionId(Long.parseLong(option)),
                quantity);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
