package com.encore.reports.statement;

import com.encore.money.Rate;
import com.encore.money.Won;
import com.encore.notification.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Statements whose figures are computed from their own lines, by the rules a settlement keeps. */
final class Samples {

    static final String TITLE = "가을밤, 우리가 다시 만나는 노래 – 앙코르 단독 공연 〈느린 파도〉 서울";

    private static final Instant OPENED = Instant.parse("2026-10-01T01:00:00Z");
    private static final Rate PLATFORM = Rate.percent(5);
    private static final Rate PAYMENT = Rate.percent(3);
    private static final Rate VAT = Rate.percent(10);

    private static final String[] REWARDS = {"스탠딩 1장", "지정석 R 1장", "지정석 S 2장 + 포스터", "후원금"};
    private static final long[] PRICES = {66_000, 99_000, 150_000, 10_000};

    private final Language language;
    private final long lines;
    private long refunds;
    private List<Carried> carried = List.of();
    private boolean individual = true;
    private String title = TITLE;
    private LongFunction<String> rewards = no -> REWARDS[(int) (no % 4)];
    private long times = 1;

    private Samples(Language language, long lines) {
        this.language = language;
        this.lines = lines;
        this.refunds = lines / 50;
    }

    static Samples of(Language language, long lines) {
        return new Samples(language, lines);
    }

    Samples refunds(long count) {
        this.refunds = count;
        return this;
    }

    Samples carried(Carried... from) {
        this.carried = List.of(from);
        return this;
    }

    Samples business() {
        this.individual = false;
        return this;
    }

    Samples titled(String called) {
        this.title = called;
        return this;
    }

    Samples rewards(LongFunction<String> names) {
        this.rewards = names;
        return this;
    }

    /** Prices a multiple of what they are, for amounts of many digits. */
    Samples dearer(long factor) {
        this.times = factor;
        return this;
    }

    private StatementLine line(long no) {
        int quantity = (int) (no % 3) + 1;
        Won price = Won.of(PRICES[(int) (no % 4)] * times);
        Won amount = price.times(quantity);
        Won ours = no % 10 == 0 ? Won.of(5_000) : Won.ZERO;
        Won theirs = no % 10 == 5 ? Won.of(3_000) : Won.ZERO;
        Won base = amount.minus(ours);
        Won platform = PLATFORM.floor(base);
        Won payment = PAYMENT.floor(base);
        Won vat = VAT.floor(platform).plus(VAT.floor(payment));
        return new StatementLine(
                no,
                OPENED.plus(Duration.ofMinutes(no * 1_811 % 72_000)),
                "P-%08d".formatted(no),
                no % 2 == 0 ? "김*연" : "s***@encore.test",
                rewards.apply(no),
                no % 4 == 2 ? "L · 검정" : null,
                quantity,
                price,
                amount,
                ours,
                theirs,
                platform,
                payment,
                vat,
                base.minus(platform).minus(payment).minus(vat).amount());
    }

    private RefundLine refund(long no) {
        StatementLine of = line(no * 3);
        Won amount = of.amount().minus(of.discountByArtist());
        return new RefundLine(
                no,
                of.at().plus(Duration.ofDays(2)),
                of.pledgeNumber(),
                language == Language.KO ? "후원자가 마감 뒤에 취소를 부탁했어요" : "Asked for after the deadline",
                amount,
                of.discountByPlatform(),
                of.platformFee(),
                of.paymentFee(),
                of.vat(),
                of.share());
    }

    Stream<StatementLine> lines() {
        return LongStream.rangeClosed(1, lines).mapToObj(this::line);
    }

    private Stream<RefundLine> refunds() {
        return LongStream.rangeClosed(1, refunds).mapToObj(this::refund);
    }

    Statement make() {
        long[] sold = new long[8];
        long[] back = new long[7];
        TreeMap<LocalDate, long[]> days = new TreeMap<>();
        TreeMap<Integer, long[]> tiers = new TreeMap<>();
        lines().forEach(line -> {
            add(
                    sold,
                    1,
                    line.amount().amount(),
                    line.discountByArtist().amount(),
                    line.discountByPlatform().amount(),
                    line.platformFee().amount(),
                    line.paymentFee().amount(),
                    line.vat().amount(),
                    line.share());
            add(
                    days.computeIfAbsent(com.encore.time.Seoul.dateOf(line.at()), day -> new long[2]),
                    line.amount().amount(),
                    1);
            add(
                    tiers.computeIfAbsent((int) (line.no() % 4), tier -> new long[2]),
                    line.amount().amount(),
                    line.quantity());
        });
        refunds().forEach(line -> {
            add(
                    back,
                    1,
                    line.amount().amount(),
                    line.discountByPlatform().amount(),
                    line.platformFee().amount(),
                    line.paymentFee().amount(),
                    line.vat().amount(),
                    line.share());
        });
        return statement(sold, back, days, tiers);
    }

    private static void add(long[] sums, long... more) {
        for (int i = 0; i < more.length; i++) {
            sums[i] += more[i];
        }
    }

    private Statement statement(
            long[] sold, long[] back, TreeMap<LocalDate, long[]> days, TreeMap<Integer, long[]> tiers) {
        long platform = sold[4] - back[3];
        long payment = sold[5] - back[4];
        long vat = sold[6] - back[5];
        long base = sold[1] - sold[2] - back[1];
        long payable = base - platform - payment - vat;
        long carriedIn = carried.stream().mapToLong(Carried::amount).sum();
        Won taxable = Won.of(Math.max(0, payable + carriedIn));
        Won income = individual ? PAYMENT.floorToTen(taxable) : Won.ZERO;
        Won local = individual ? VAT.floorToTen(income) : Won.ZERO;
        Figures figures = new Figures(
                Won.of(sold[1]),
                Won.of(sold[2]),
                sold[3] - back[2],
                Won.of(back[1]),
                platform,
                payment,
                vat,
                payable,
                carriedIn,
                income,
                local,
                payable + carriedIn - income.amount() - local.amount());
        long cash = sold[1] - sold[2] - back[1] - (sold[3] - back[2]);
        return new Statement(
                "S-2026-000123",
                1,
                language,
                LocalDate.of(2026, 11, 26),
                issuer(),
                new Performance(
                        title,
                        Instant.parse("2026-12-19T11:00:00Z"),
                        language == Language.KO ? "서울 마포구 어느 작은 공연장" : "A small hall in Mapo, Seoul",
                        OPENED,
                        Instant.parse("2026-11-20T15:00:00Z")),
                LocalDate.of(2026, 12, 2),
                payee(),
                figures,
                rules(base, platform, payment, vat, taxable, income, local),
                carried,
                days.entrySet().stream()
                        .map(day -> new DayTotal(day.getKey(), Won.of(day.getValue()[0]), day.getValue()[1]))
                        .toList(),
                tiers.entrySet().stream()
                        .map(tier -> new TierTotal(
                                rewards.apply(tier.getKey()), tier.getValue()[1], Won.of(tier.getValue()[0])))
                        .toList(),
                this::lines,
                this::refunds,
                new ControlTotals(
                        new ControlTotals.LineTotals(
                                sold[0], sold[1], sold[2], sold[3], sold[4], sold[5], sold[6], sold[7]),
                        new ControlTotals.RefundTotals(back[0], back[1], back[2], back[3], back[4], back[5], back[6]),
                        cash,
                        cash),
                "3b7a1f0c9d2e45680f1e2d3c4b5a69788796a5b4c3d2e1f00fedcba987654321");
    }

    private Issuer issuer() {
        return language == Language.KO
                ? new Issuer("앙코르", "사업자등록번호 000-00-00000", "서울특별시", "settlement@encore.test")
                : new Issuer("Encore", "Business registration 000-00-00000", "Seoul, Korea", "settlement@encore.test");
    }

    private Payee payee() {
        return language == Language.KO
                ? new Payee(
                        "느린파도", individual ? "개인 (사업소득 3.3%)" : "일반과세 사업자", "90****-1******", "국민은행", "****-**-***123")
                : new Payee(
                        "Slow Wave",
                        individual ? "Individual (3.3%)" : "Business",
                        "90****-1******",
                        "KB Kookmin",
                        "****-**-***123");
    }

    /** What was charged line by line may differ by some won from one charge on the sum: the rest was charged before. */
    private List<AppliedRule> rules(
            long base, long platform, long payment, long vat, Won taxable, Won income, Won local) {
        List<AppliedRule> rules = new ArrayList<>();
        LocalDate fees = LocalDate.of(2026, 1, 1);
        String policy = language == Language.KO ? "2026년 수수료 정책" : "Fee policy of 2026";
        String law = language == Language.KO ? "사업소득 원천징수" : "Withholding on business income";
        rules.add(rule(Deduction.PLATFORM_FEE, policy, PLATFORM, Rounding.DOWN_TO_WON, fees, base, platform));
        rules.add(rule(Deduction.PAYMENT_FEE, policy, PAYMENT, Rounding.DOWN_TO_WON, fees, base, payment));
        long first = VAT.perHundredThousand() * platform / 100_000;
        rules.add(rule(Deduction.VAT, policy, VAT, Rounding.DOWN_TO_WON, fees, platform, first));
        rules.add(rule(Deduction.VAT, policy, VAT, Rounding.DOWN_TO_WON, fees, payment, vat - first));
        if (individual) {
            LocalDate since = LocalDate.of(2024, 7, 1);
            rules.add(rule(
                    Deduction.INCOME_TAX,
                    law,
                    PAYMENT,
                    Rounding.DOWN_TO_TEN_WON,
                    since,
                    taxable.amount(),
                    income.amount()));
            rules.add(rule(
                    Deduction.LOCAL_TAX, law, VAT, Rounding.DOWN_TO_TEN_WON, since, income.amount(), local.amount()));
        }
        return rules;
    }

    private static AppliedRule rule(
            Deduction deduction, String name, Rate rate, Rounding rounding, LocalDate since, long base, long amount) {
        long unit = rounding == Rounding.DOWN_TO_WON ? 1 : 10;
        long computed = Math.multiplyExact(base, (long) rate.perHundredThousand()) / 100_000 / unit * unit;
        return new AppliedRule(deduction, name, rate, rounding, since, base, computed - amount, amount);
    }
}
