package com.encore.sandbox.demo;

import com.encore.money.Won;
import com.encore.payment.PaymentMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Thinks up who pledges what and when, the same every time, until each project has raised what its file says. */
final class PlanPledges {

    private static final long SEED = 20_140_901;
    private static final long[] DONATIONS = {1_000, 3_000, 5_000, 5_000, 10_000, 10_000, 20_000, 50_000};
    private static final List<PaymentMethod> AT_ONCE = List.of(
            PaymentMethod.CARD,
            PaymentMethod.CARD,
            PaymentMethod.KAKAOPAY,
            PaymentMethod.KAKAOPAY,
            PaymentMethod.TOSSPAY);

    /** What somebody wants, before it is known when. */
    private record Wish(People.Person who, Outcome outcome, Shelf.Choice choice, Won donation) {

        long total() {
            return choice.price().plus(donation).amount();
        }
    }

    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final Moments moments;
    private final People people;

    PlanPledges(People people) {
        this.moments = new Moments(chance);
        this.people = people;
    }

    List<Plan> all(List<Staged> projects) {
        return projects.stream().flatMap(project -> plans(project).stream()).toList();
    }

    private List<Plan> plans(Staged project) {
        Shelf shelf = new Shelf(project, chance);
        List<Wish> counting = new ArrayList<>();
        List<Wish> others = new ArrayList<>();
        Outcome fans = project.file().fan();
        if (fans != null) {
            (fans.isPaid() ? counting : others).add(wish(people.fan(), fans, shelf, false));
        }
        long target = project.file().goal() * project.file().raised() / 100;
        for (long sum = total(counting); sum < target; sum += counting.getLast().total()) {
            counting.add(wish(anyone(), paidSomehow(), shelf, true));
        }
        lost(project, counting.size(), others, shelf);
        // in the order of time, so that what sells out is taken first
        List<Instant> times = counting.stream()
                .map(wish -> moments.begin(project, wish.outcome()))
                .sorted()
                .toList();
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            plans.add(plan(project, counting.get(i), times.get(i)));
        }
        others.forEach(wish -> plans.add(plan(project, wish, moments.begin(project, wish.outcome()))));
        return plans;
    }

    /** Around what was paid some is given up, as in life. */
    private void lost(Staged project, int paid, List<Wish> wishes, Shelf shelf) {
        lost(project, Outcome.REFUNDED, paid / 15, wishes, shelf);
        lost(project, Outcome.EXPIRED, paid / 20, wishes, shelf);
        lost(project, Outcome.WAITING, paid / 25, wishes, shelf);
        lost(project, Outcome.NEVER_TRANSFERRED, paid / 30, wishes, shelf);
    }

    private void lost(Staged project, Outcome how, int count, List<Wish> wishes, Shelf shelf) {
        for (int i = 0; i < count && Moments.isOldEnough(project, how); i++) {
            wishes.add(wish(anyone(), how, shelf, false));
        }
    }

    private Wish wish(People.Person who, Outcome outcome, Shelf shelf, boolean eager) {
        boolean givesOnly = chance.nextInt(20) == 0;
        Shelf.Choice choice = givesOnly ? Shelf.Choice.NOTHING : shelf.choose(who.id(), eager);
        boolean gives = choice.wanted().isEmpty() || chance.nextInt(8) == 0;
        Won donation = gives ? Won.of(DONATIONS[chance.nextInt(DONATIONS.length)]) : Won.ZERO;
        return new Wish(who, outcome, choice, donation);
    }

    private Plan plan(Staged project, Wish wish, Instant at) {
        PaymentMethod method = wish.outcome().isByTransfer()
                ? PaymentMethod.VIRTUAL_ACCOUNT
                : AT_ONCE.get(chance.nextInt(AT_ONCE.size()));
        return new Plan(
                project,
                wish.who(),
                wish.choice().wanted(),
                wish.donation(),
                method,
                wish.outcome(),
                at,
                moments.later(project, wish.outcome(), at));
    }

    private People.Person anyone() {
        return people.fans().get(chance.nextInt(people.fans().size()));
    }

    private Outcome paidSomehow() {
        return switch (chance.nextInt(20)) {
            case 0 -> Outcome.PAID_AT_SECOND_TRY;
            case 1, 2 -> Outcome.TRANSFERRED;
            default -> Outcome.PAID;
        };
    }

    private static long total(List<Wish> wishes) {
        return wishes.stream().mapToLong(Wish::total).sum();
    }
}
