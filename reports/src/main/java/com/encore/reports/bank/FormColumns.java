package com.encore.reports.bank;

import com.encore.notification.Language;
import com.encore.payout.BankForm;
import com.encore.payout.PayoutMemo;
import com.encore.payout.Transfer;
import com.encore.project.Bank;
import java.util.List;

/**
 * The columns each bank's form has, in its order and under its headings. Where a form has room for a note of our own it
 * holds the settlement's number, by which an answer finds its payout again.
 */
final class FormColumns {

    private static final String ACCOUNT = "계좌번호";
    private static final String AMOUNT = "이체금액";
    private static final String CODE = "입금은행코드";
    private static final String HOLDER = "예상예금주";
    private static final String THEIRS = "받는분통장표시내용";

    private FormColumns() {}

    static List<FormColumn> of(BankForm form) {
        return switch (form) {
            case HANA ->
                List.of(
                        FormColumn.text(CODE, 14, FormColumns::code),
                        account(ACCOUNT),
                        amount(AMOUNT),
                        FormColumn.text(HOLDER, 24, Transfer::holder),
                        FormColumn.text("보내는분통장표시", 18, Transfer::settlement),
                        FormColumn.text(THEIRS, 20, FormColumns::memo),
                        FormColumn.text("CMS/모집인코드", 16, transfer -> ""));
            case K_BANK ->
                List.of(
                        FormColumn.text(CODE, 14, FormColumns::code),
                        account(ACCOUNT),
                        amount(AMOUNT),
                        FormColumn.text(THEIRS, 20, FormColumns::memo),
                        FormColumn.text(HOLDER, 24, Transfer::holder));
            case KOOKMIN ->
                List.of(
                        FormColumn.text("은행코드", 10, FormColumns::code),
                        account(ACCOUNT),
                        amount(AMOUNT),
                        FormColumn.text("받는분통장표시", 20, FormColumns::memo),
                        FormColumn.text("내통장메모", 18, Transfer::settlement));
            case SHINHAN ->
                List.of(
                        FormColumn.text(
                                "입금은행",
                                14,
                                transfer -> Bank.called(transfer.bank().name(), Language.KO)),
                        account("입금계좌"),
                        FormColumn.text("고객관리성명", 24, Transfer::holder),
                        amount("입금액"),
                        FormColumn.text("출금통장표시내용", 18, Transfer::settlement),
                        FormColumn.text("입금통장표시내용", 20, FormColumns::memo),
                        FormColumn.text("입금인코드", 12, transfer -> ""),
                        FormColumn.text("비고", 12, transfer -> ""),
                        FormColumn.text("업체사용Key", 18, Transfer::settlement));
        };
    }

    private static FormColumn account(String heading) {
        return FormColumn.text(heading, 20, transfer -> SafeText.digits(transfer.account()));
    }

    private static FormColumn amount(String heading) {
        return FormColumn.number(heading, 14, transfer -> transfer.amount().amount());
    }

    private static String code(Transfer transfer) {
        return BankCodes.of(transfer.bank());
    }

    private static String memo(Transfer transfer) {
        return PayoutMemo.of(transfer.no());
    }
}
