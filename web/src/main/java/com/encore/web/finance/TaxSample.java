package com.encore.web.finance;

import com.encore.money.Won;
import com.encore.terms.NewRule;
import com.encore.terms.Withheld;
import com.encore.terms.WithholdingTerms;
import java.util.List;
import java.util.stream.LongStream;

/** A sum to be paid and what is withheld of it, now and by a new rule. */
public record TaxSample(Won payable, Withheld now, Withheld then) {

    static List<TaxSample> of(WithholdingTerms now, NewRule rule) {
        WithholdingTerms then = new WithholdingTerms(
                0, rule.kind(), rule.from(), rule.taxedShare(), rule.exemptUpTo(), rule.incomeTax(), rule.localTax());
        return LongStream.of(100_000, 1_000_000, 10_000_000)
                .mapToObj(Won::of)
                .map(payable -> new TaxSample(payable, now.on(payable), then.on(payable)))
                .toList();
    }
}
