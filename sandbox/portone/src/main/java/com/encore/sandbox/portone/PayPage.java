package com.encore.sandbox.portone;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** The hosted pay page: what is paid, to whom, and the buttons that decide how it ends. */
final class PayPage {

    private static final Map<String, String> BANK_NAMES = Map.of(
            "SHINHAN", "신한은행",
            "KOOKMIN", "KB국민은행",
            "WOORI", "우리은행",
            "HANA", "하나은행",
            "NONGHYUP", "NH농협은행");

    private PayPage() {}

    static String of(Attempt attempt) {
        return Html.page("pay", "결제 · PortOne 샌드박스", content(attempt));
    }

    private static String content(Attempt attempt) {
        String body = switch (attempt.status()) {
            case READY -> choices(attempt);
            case VIRTUAL_ACCOUNT_ISSUED -> account(attempt);
            case PAID, PARTIAL_CANCELLED -> outcome(attempt, "good", "결제가 끝났어요", "Paid");
            case CANCELLED -> outcome(attempt, "quiet", "결제가 취소되었어요", "Cancelled");
            case FAILED -> outcome(attempt, "bad", "결제하지 못했어요", "Payment failed");
            case PAY_PENDING -> outcome(attempt, "quiet", "결제 결과를 기다리고 있어요", "Waiting for the result");
        };
        return "<main>" + bill(attempt) + body + "</main>";
    }

    private static String bill(Attempt attempt) {
        PayRequest request = attempt.request();
        return """
                <header class="bill">
                <p class="method"><i class="mark %s" aria-hidden="true"></i>%s</p>
                <h1 class="total">%s</h1>
                <p class="order">%s</p>
                <dl>%s%s%s
                <div><dt>%s</dt><dd class="id">%s</dd></div>
                </dl>
                </header>
                """.formatted(
                        request.channel().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Html.both(request.channel().korean(), request.channel().english()),
                        Html.money(request.price().total(), request.price().currency()),
                        Html.escape(request.order().name()),
                        line("공급가액", "Supply", attempt.amount().supply(), request),
                        line("부가세", "VAT", attempt.amount().vat(), request),
                        attempt.amount().taxFree() == 0
                                ? ""
                                : line("면세", "Tax free", attempt.amount().taxFree(), request),
                        Html.both("주문번호", "Order"),
                        Html.escape(request.paymentId()));
    }

    private static String line(String korean, String english, long amount, PayRequest request) {
        return "<div><dt>%s</dt><dd>%s</dd></div>"
                .formatted(
                        Html.both(korean, english),
                        Html.money(amount, request.price().currency()));
    }

    private static String choices(Attempt attempt) {
        String main = attempt.request().channel() == Channel.VIRTUAL_ACCOUNT
                ? button(attempt, "issue", "main", "계좌 받기", "Issue an account")
                : button(attempt, "approve", "main", "결제하기", "Approve");
        return """
                <section class="choices" aria-label="결제 결과 고르기">
                %s
                %s
                %s
                </section>
                <p class="note">%s</p>
                """.formatted(
                main,
                button(attempt, "decline", "second", "거절시키기", "Decline"),
                button(attempt, "close", "plain", "창 닫기", "Close without paying"),
                Html.both("카드 번호도 비밀번호도 묻지 않아요. 어떻게 끝낼지만 골라 주세요.", "Nothing is asked. Just choose how it ends."));
    }

    static String button(Attempt attempt, String name, String look, String korean, String english) {
        return """
                <form method="post" action="/pay/%s/%s"><button id="%s" class="%s">%s</button></form>""".formatted(attempt.txId(), name, name, look, Html.both(korean, english));
    }

    private static String account(Attempt attempt) {
        VirtualAccount account = attempt.account();
        if (account == null) {
            throw new IllegalStateException("issued without an account: " + attempt.txId());
        }
        return """
                <section class="account">
                <h2>%s</h2>
                <p class="number">%s</p>
                <dl>
                <div><dt>%s</dt><dd>%s</dd></div>
                <div><dt>%s</dt><dd>%s</dd></div>
                <div><dt>%s</dt><dd>%s</dd></div>
                </dl>
                </section>
                <section class="choices">%s%s</section>
                <p class="note">%s</p>
                """.formatted(
                Html.both("이 계좌로 입금해 주세요", "Pay into this account"),
                Html.escape(account.number()),
                Html.both("은행", "Bank"),
                Html.escape(BANK_NAMES.getOrDefault(account.bank(), account.bank())),
                Html.both("예금주", "Holder"),
                Html.escape(account.remitteeName()),
                Html.both("입금 기한", "Pay by"),
                Html.when(account.expiresAt()),
                button(attempt, "deposit", "main", "입금하기", "Deposit"),
                backLink(attempt),
                Html.both("나중에 샌드박스 첫 화면에서 입금해도 돼요.", "You can also deposit later from the sandbox's first page."));
    }

    private static String outcome(Attempt attempt, String look, String korean, String english) {
        Failure failure = attempt.failure();
        String why = failure == null ? "" : "<p class=\"why\">" + Html.escape(failure.pgMessage()) + "</p>";
        return """
                <section class="outcome %s" role="status"><h2>%s</h2>%s</section>
                <section class="choices">%s</section>
                """.formatted(look, Html.both(korean, english), why, backLink(attempt));
    }

    private static String backLink(Attempt attempt) {
        URI redirectUrl = attempt.request().ways().redirectUrl();
        return redirectUrl == null
                ? ""
                : "<a id=\"back\" class=\"second\" href=\"%s\">%s</a>"
                        .formatted(
                                Html.escape(Checkout.wayBack(redirectUrl, attempt)),
                                Html.both("상점으로 돌아가기", "Back to the shop"));
    }

    /** Shown inside the shop's own page: hands the result to the script that opened it. */
    static String handOver(Attempt attempt) {
        // Escaped for a script element: a result holding "</script>" must not end it.
        String result = Json.MAPPER.writeValueAsString(Checkout.result(attempt)).replace("<", "\\u003c");
        return Html.page(
                "pay",
                "결제 · PortOne 샌드박스",
                content(attempt) + "<script>parent.postMessage({portOneSandbox: " + result + "}, '*');</script>");
    }

    static String refusal(String code, String message) {
        return Html.page("pay", "결제할 수 없어요", """
                <main><section class="outcome bad" role="alert"><h2>%s</h2><p class="why">%s</p>
                <p class="id">%s</p></section></main>
                """.formatted(
                Html.both("결제를 시작할 수 없어요", "This payment cannot go on"), Html.escape(message), Html.escape(code)));
    }
}
