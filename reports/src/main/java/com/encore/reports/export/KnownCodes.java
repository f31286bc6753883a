package com.encore.reports.export;

/** What the states and kinds of the business are called in files. */
final class KnownCodes {

    static final Codes PAYMENT_METHODS = Codes.of(
            "CARD", "카드", "Card",
            "KAKAOPAY", "카카오페이", "KakaoPay",
            "TOSSPAY", "토스페이", "Toss Pay",
            "VIRTUAL_ACCOUNT", "계좌이체", "Bank transfer");

    static final Codes PAYMENT_STATES = Codes.of(
            "READY", "결제 전", "Not paid yet",
            "UNKNOWN", "확인 안 됨", "Not clear",
            "WAITING", "입금 대기", "Waiting for the deposit",
            "PAID", "결제됨", "Paid",
            "PARTLY_REFUNDED", "일부 돌려줌", "Partly returned",
            "REFUNDED", "전액 돌려줌", "Returned",
            "FAILED", "거절됨", "Declined",
            "EXPIRED", "지나감", "Lapsed");

    static final Codes PLEDGE_STATES = Codes.of(
            "HELD", "결제 대기", "Held",
            "PAID", "후원 완료", "Paid",
            "CONFIRMED", "확정", "Confirmed",
            "SETTLED", "정산됨", "Settled",
            "EXPIRED", "시간 지남", "Lapsed",
            "RELEASED", "그만둠", "Let go",
            "REFUNDING", "돌려주는 중", "Being returned",
            "REFUNDED", "돌려줌", "Returned");

    static final Codes REFUND_REASONS = Codes.of(
            "BACKER_CANCELLED", "후원 취소", "Cancelled by the backer",
            "SOLD_OUT", "결제하는 사이 품절", "Sold out meanwhile",
            "PROJECT_CLOSED", "마감 뒤 결제", "Paid after the deadline",
            "PLEDGE_CANCELLED", "그만둔 후원에 결제", "Paid after it was let go",
            "AMOUNT_DIFFERS", "금액이 다름", "Another amount",
            "PROJECT_FAILED", "목표를 못 채움", "Goal missed",
            "PROJECT_CALLED_OFF", "프로젝트 중단", "Project called off",
            "AT_PROVIDER", "결제사에서 취소", "Cancelled at the provider");

    static final Codes ENTRY_KINDS = Codes.of(
            "CAPTURE", "결제를 받음", "Money taken",
            "REFUND", "돈을 돌려줌", "Money returned",
            "SETTLEMENT", "정산", "Settlement",
            "PAYOUT", "정산금 지급", "Payout",
            "PAYOUT_BOUNCED", "지급 반송", "Payout bounced",
            "PG_PAYOUT", "결제사 입금", "Provider's payout");

    static final Codes ACCOUNTS = Codes.of(
            "PG_RECEIVABLE", "결제사에 있는 돈", "At the provider",
            "BANK", "은행에 있는 돈", "In the bank",
            "PLEDGES_HELD", "보관하는 후원금", "Pledges held",
            "ARTIST_PAYABLE", "아티스트에게 줄 돈", "Owed to artists",
            "PLATFORM_FEE", "플랫폼 수수료", "Platform fee",
            "PAYMENT_FEE", "결제 수수료", "Payment fee",
            "VAT_PAYABLE", "낼 부가세", "VAT owed",
            "WITHHOLDING_PAYABLE", "낼 원천세", "Withholding owed",
            "PG_COST", "결제사 비용", "Provider's cost",
            "PROMOTION_COST", "할인 비용", "Promotion cost");

    static final Codes ACCOUNT_KINDS = Codes.of(
            "ASSET", "자산", "Asset",
            "LIABILITY", "부채", "Liability",
            "INCOME", "수익", "Income",
            "EXPENSE", "비용", "Expense");

    static final Codes PAYEE_KINDS = Codes.of(
            "INDIVIDUAL", "개인 (사업소득)", "Person (business income)",
            "OCCASIONAL", "개인 (기타소득)", "Person (other income)",
            "SIMPLIFIED", "간이과세 사업자", "Business, simplified",
            "GENERAL", "일반과세 사업자", "Business, general",
            "CORPORATION", "법인", "Corporation",
            "TAX_EXEMPT", "면세 사업자", "Tax-exempt business");

    static final Codes PAYOUT_STATES = Codes.of(
            "INSTRUCTED", "보내는 중", "On its way",
            "PAID", "보냄", "Paid",
            "BOUNCED", "되돌아옴", "Bounced");

    static final Codes DIFFERENCES = Codes.of(
            "MISSING_THERE", "결제사에 없음", "Missing there",
            "MISSING_HERE", "우리에게 없음", "Missing here",
            "AMOUNT", "금액이 다름", "Another amount",
            "STATUS", "상태가 다름", "Another state",
            "DUPLICATE", "두 번 있음", "There twice",
            "LATE", "늦게 알려짐", "Told late",
            "CURRENCY", "통화가 다름", "Another currency",
            "STORE", "상점이 다름", "Another store",
            "CHANNEL", "채널이 다름", "Another channel",
            "REFERENCE", "가리키는 것이 다름", "Another reference");

    static final Codes DIFFERENCE_STATES = Codes.of(
            "OPEN", "남음", "Open",
            "TAKEN", "맡음", "Taken",
            "EXPLAINED", "설명됨", "Explained",
            "CORRECTED", "바로잡음", "Corrected",
            "MOOT", "사라짐", "Gone");

    static final Codes MOVEMENTS = Codes.of("CAPTURE", "결제", "Payment", "REFUND", "환불", "Refund");

    private KnownCodes() {}
}
