package com.encore.sandbox.portone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The first page: what was paid lately, what the shop was told, and the switches for trouble. */
final class ConsolePage {

    private static final int SHOWN = 50;

    private final Payments payments;
    private final Faults faults;

    ConsolePage(Payments payments, Faults faults) {
        this.payments = payments;
        this.faults = faults;
    }

    String render() {
        MoneyRecord record = payments.record();
        return Html.page("console", "PortOne 샌드박스", """
                <main>
                <h1>%s</h1>
                <dl class="totals">
                <div><dt>%s</dt><dd>%s</dd></div>
                <div><dt>%s</dt><dd>%s</dd></div>
                <div><dt>%s</dt><dd>%s</dd></div>
                </dl>
                %s
                %s
                </main>
                """.formatted(
                        Html.both("PortOne 샌드박스", "A stand-in for the payment provider"),
                        Html.both("들어온 돈", "Captured"),
                        Html.money(record.capturedTotal(), "KRW"),
                        Html.both("돌려준 돈", "Cancelled"),
                        Html.money(record.cancelledTotal(), "KRW"),
                        Html.both("결제", "Payments"),
                        Integer.toString(payments.size()),
                        switches(),
                        list()));
    }

    private String list() {
        String rows = payments.latest()
                .limit(SHOWN)
                .map(payment -> payment.locked(() -> row(payment, payment.shownOrThrow())))
                .collect(Collectors.joining());
        return "<section><h2>%s</h2>%s</section>"
                .formatted(
                        Html.both("최근 결제 " + SHOWN + "건", "Latest " + SHOWN + " payments"),
                        rows.isEmpty()
                                ? "<p class=\"note\">%s</p>"
                                        .formatted(Html.both(
                                                "아직 결제가 없어요. 상점에서 결제를 시작하면 여기에 보여요.",
                                                "Nothing yet. Start a payment in the shop and it appears here."))
                                : "<ul class=\"rows\">" + rows + "</ul>");
    }

    private static String row(Payment payment, Attempt attempt) {
        PayRequest request = attempt.request();
        long kept = attempt.status().captured()
                ? attempt.amount().total() - attempt.cancelled().total()
                : attempt.amount().total();
        return """
                <li>
                <div class="what"><a href="/pay/%s">%s</a><span class="id">%s</span></div>
                <div class="sum">%s<span class="chip %s">%s</span></div>
                <p class="facts">%s</p>
                %s
                </li>
                """.formatted(
                        attempt.txId(),
                        Html.escape(request.order().name()),
                        Html.escape(payment.id()),
                        Html.money(kept, request.price().currency()),
                        attempt.status().name().toLowerCase(Locale.ROOT),
                        statusName(attempt.status()),
                        facts(attempt, payment.webhooks()),
                        actions(payment, attempt));
    }

    private static String statusName(Status status) {
        return switch (status) {
            case READY -> Html.both("결제창 열림", "Open");
            case PAY_PENDING -> Html.both("결과 대기", "Pending");
            case VIRTUAL_ACCOUNT_ISSUED -> Html.both("입금 대기", "Awaiting deposit");
            case PAID -> Html.both("결제됨", "Paid");
            case FAILED -> Html.both("실패", "Failed");
            case PARTIAL_CANCELLED -> Html.both("일부 취소", "Partly cancelled");
            case CANCELLED -> Html.both("취소됨", "Cancelled");
        };
    }

    private static String facts(Attempt attempt, List<Webhook> webhooks) {
        long delivered = webhooks.stream().filter(Webhook::delivered).count();
        Channel channel = attempt.request().channel();
        return Html.both(
                "%s · %s · 웹훅 %d/%d"
                        .formatted(Html.when(attempt.statusChangedAt()), channel.korean(), delivered, webhooks.size()),
                "%s · %d of %d webhooks delivered".formatted(channel.english(), delivered, webhooks.size()));
    }

    private static String actions(Payment payment, Attempt attempt) {
        String deposit = attempt.status() == Status.VIRTUAL_ACCOUNT_ISSUED
                ? post(path(payment) + "/deposit", "입금하기", "Deposit")
                : "";
        String pending = attempt.cancellations().stream()
                .filter(cancellation -> cancellation.state() == Cancellation.State.REQUESTED)
                .map(cancellation -> path(payment) + "/cancellations/" + cancellation.id())
                .map(path -> post(path + "/approve", "취소 승인", "Approve cancel")
                        + post(path + "/fail", "취소 실패", "Fail cancel"))
                .collect(Collectors.joining());
        return deposit.isEmpty() && pending.isEmpty() ? "" : "<div class=\"actions\">" + deposit + pending + "</div>";
    }

    private static String path(Payment payment) {
        return "payments/"
                + URLEncoder.encode(payment.id(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String post(String path, String korean, String english) {
        return """
                <form method="post" action="/sandbox/%s" enctype="application/x-www-form-urlencoded">\
                <button class="small">%s</button></form>""".formatted(Html.escape(path), Html.both(korean, english));
    }

    private String switches() {
        String active = faults.active().stream()
                .map(one -> "<li>%s</li>".formatted(Html.escape(describe(one))))
                .collect(Collectors.joining());
        return """
                <section><h2>%s</h2>
                %s
                <form class="fault" method="post" action="/sandbox/faults">
                <label>%s<select name="fault">%s</select></label>
                <label>%s<select name="operation">%s</select></label>
                <label>%s<select name="moment"><option>BEFORE</option><option>AFTER</option></select></label>
                <label>%s<input name="times" inputmode="numeric" pattern="[0-9]*" value="1"></label>
                <label>%s<input name="paymentId"></label>
                <button class="second">%s</button>
                </form>
                </section>
                """.formatted(
                        Html.both("고장 스위치", "Faults"),
                        active.isEmpty()
                                ? "<p class=\"note\">%s</p>".formatted(Html.both("모두 정상이에요.", "Everything works."))
                                : "<ul class=\"armed\">" + active + "</ul><div class=\"actions\">"
                                        + post("faults/release", "멈춘 요청 풀기", "Release hanging")
                                        + post("faults/clear", "모두 끄기", "Clear all") + "</div>",
                        Html.both("무엇을", "Fault"),
                        options(FaultJson.NAMES),
                        Html.both("어디에서", "Operation"),
                        options(Arrays.stream(Operation.values())
                                .map(Enum::name)
                                .sorted()
                                .toList()),
                        Html.both("반영 전·후", "Moment"),
                        Html.both("몇 번 (비우면 계속)", "Times (empty: on)"),
                        Html.both("결제 (비우면 모두)", "Payment (empty: all)"),
                        Html.both("켜기", "Switch on"));
    }

    private static String describe(Faults.Active one) {
        String payment =
                one.scope().paymentId() == null ? "" : " " + one.scope().paymentId();
        String left = one.left() < 0 ? "∞" : Integer.toString(one.left());
        return one.scope().operation() + payment + " → "
                + one.fault().toString().replace("[]", "") + " × " + left;
    }

    private static String options(List<String> names) {
        return names.stream().map("<option>%s</option>"::formatted).collect(Collectors.joining());
    }
}
