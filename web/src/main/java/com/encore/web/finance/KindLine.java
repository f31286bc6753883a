package com.encore.web.finance;

import com.encore.terms.PayeeKind;
import com.encore.terms.Phase;
import com.encore.terms.RuleOnRecord;
import com.encore.terms.Withheld;
import com.encore.terms.WithholdingTerms;
import java.util.List;

/** A kind of payee: what is withheld now and of a sample, what is to come, and what was. */
public record KindLine(
        PayeeKind kind, WithholdingTerms now, Withheld sample, List<RuleOnRecord> coming, List<RuleOnRecord> others) {

    static KindLine of(PayeeKind kind, List<RuleOnRecord> rules, WithholdingTerms now) {
        List<RuleOnRecord> own =
                rules.stream().filter(rule -> rule.terms().kind() == kind).toList();
        return new KindLine(
                kind,
                now,
                now.on(FeeSample.MILLION),
                own.stream().filter(rule -> rule.phase() == Phase.COMING).toList(),
                own.stream()
                        .filter(rule -> rule.phase() == Phase.PAST || rule.phase() == Phase.WITHDRAWN)
                        .toList());
    }
}
