package com.encore.web.artist;

import com.encore.money.Won;
import com.encore.payee.PayeeChange;
import com.encore.payee.PayeeView;
import com.encore.project.Bank;
import com.encore.project.PayoutAccountView;
import com.encore.terms.PayeeKind;
import com.encore.terms.TermsInForce;
import com.encore.terms.Withheld;
import com.encore.time.Seoul;
import com.encore.web.format.Formats;
import com.encore.web.piece.Moment;
import com.encore.web.piece.Option;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words what being a kind of payee means today, which accounts there are, and what was changed. */
@Component
class PayeeWords {

    private static final Won SAMPLE = Won.of(1_000_000);

    private final TermsInForce terms;
    private final MessageSource messages;
    private final Clock clock;

    PayeeWords(TermsInForce terms, MessageSource messages, Clock clock) {
        this.terms = terms;
        this.messages = messages;
        this.clock = clock;
    }

    List<Option> kinds(Locale locale) {
        Words words = new Words(messages, locale);
        return Arrays.stream(PayeeKind.values())
                .map(kind -> new Option(
                        kind.name(),
                        words.say("payee.kind." + kind),
                        words.say("payee.told." + kind) + " " + sample(kind, words)))
                .toList();
    }

    List<Option> choices(Optional<PayeeView> payee, Optional<PayoutAccountView> suggested, Locale locale) {
        Words words = new Words(messages, locale);
        List<Option> choices = new ArrayList<>();
        payee.ifPresent(known -> choices.add(Option.of(
                PayeeForm.Choice.KEEP.name(),
                words.say("payee.account.keep", words.say("project.bank." + known.bank()), known.accountHint()))));
        suggested.ifPresent(account -> choices.add(Option.of(
                PayeeForm.Choice.PROJECT.name(),
                words.say("payee.account.project", words.say("project.bank." + account.bank()), account.hint()))));
        if (!choices.isEmpty()) {
            choices.add(Option.of(PayeeForm.Choice.NEW.name(), words.say("payee.account.new")));
        }
        return choices;
    }

    List<Option> banks(Locale locale) {
        Words words = new Words(messages, locale);
        return Arrays.stream(Bank.values())
                .map(bank -> Option.of(bank.name(), words.say("project.bank." + bank)))
                .toList();
    }

    /** What the artist changed; that numbers were opened to pay or to report is no news to them. */
    List<Moment> moments(List<PayeeChange> changes, Locale locale) {
        Words words = new Words(messages, locale);
        return changes.stream()
                .filter(change -> change.what() != PayeeChange.What.OPENED)
                .map(change ->
                        new Moment(change.at(), words.say("payee.changed." + change.what()), "", note(change, words)))
                .toList();
    }

    private String sample(PayeeKind kind, Words words) {
        Withheld withheld =
                terms.withholdingOn(kind, Seoul.dateOf(clock.instant())).on(SAMPLE);
        if (withheld.total().isZero()) {
            return words.say("payee.sample.none");
        }
        Formats formats = new Formats(words.locale(), clock);
        return words.say(
                "payee.sample",
                formats.won(SAMPLE),
                formats.won(withheld.total()),
                formats.won(SAMPLE.minus(withheld.total())));
    }

    private static String note(PayeeChange change, Words words) {
        return String.join(
                " → ",
                Stream.of(change.was(), change.became())
                        .flatMap(Stream::ofNullable)
                        .map(hint -> told(change.what(), hint, words))
                        .toList());
    }

    private static String told(PayeeChange.What what, String hint, Words words) {
        return switch (what) {
            case KIND -> words.say("payee.kind." + hint);
            case ACCOUNT -> {
                String bank = hint.substring(0, hint.indexOf(' '));
                yield words.say("project.bank." + bank) + hint.substring(bank.length());
            }
            case LEGAL_NAME, REGISTRATION, OPENED -> hint;
        };
    }
}
