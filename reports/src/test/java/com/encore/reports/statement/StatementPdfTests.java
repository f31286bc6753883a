package com.encore.reports.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.encore.money.Rate;
import com.encore.notification.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatementPdfTests {

    private static final Carried OWED = new Carried("S-2026-000045", -312_400, LocalDate.of(2026, 8, 3));

    @ParameterizedTest
    @EnumSource
    void saysEveryStepFromGrossToNetInBothLanguages(Language language) throws IOException {
        Statement statement = Samples.of(language, 400).carried(OWED).make();
        Words words = Words.in(language);

        String text = text(statement);

        for (Item item : Item.values()) {
            assertThat(text).contains(words.of(item), words.won(item.of(statement.figures())));
        }
        assertThat(text)
                .contains(
                        statement.number(), statement.hash(), statement.payee().legalName())
                .contains(words.date(statement.dueOn()), "S-2026-000045")
                .contains(statement.payee().accountMasked())
                .doesNotContain(words.of("differs"));
        assertThat(text.split(words.of("agrees"), -1)).hasSize(3);
    }

    @Test
    void saysTheRulesInWords() throws IOException {
        assertThat(text(Samples.of(Language.KO, 400).make()))
                .contains("할인과 환불을 뺀 판매 금액의 5%, 1원 미만은 버려요", "소득세의 10%, 10원 미만은 버려요", "2024년 7월 1일 (월)부터");
        assertThat(text(Samples.of(Language.EN, 400).make()))
                .contains("5% of sales less discounts and refunds, rounded down to 1 won");
    }

    @Test
    void fitsOnAPageOfA4AndTakesItsLettersAlong() throws IOException {
        try (PDDocument page =
                Loader.loadPDF(bytes(Samples.of(Language.KO, 400).carried(OWED).make()))) {
            assertThat(page.getNumberOfPages()).isEqualTo(1);
            assertThat(page.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            int fonts = 0;
            for (COSName name : page.getPage(0).getResources().getFontNames()) {
                PDFont font = page.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Pretendard-.*");
                fonts++;
            }
            assertThat(fonts).isPositive();
            assertThat(page.getDocumentInformation().getAuthor()).isEqualTo("Encore");
        }
    }

    @Test
    void goesOnOverleafWithItsNumberAndHashOnEachPage() throws IOException {
        Statement statement = Samples.of(Language.KO, 400)
                .carried(Collections.nCopies(30, OWED).toArray(Carried[]::new))
                .make();
        try (PDDocument pages = Loader.loadPDF(bytes(statement))) {
            assertThat(pages.getNumberOfPages()).isEqualTo(2);
            for (int page = 1; page <= 2; page++) {
                PDFTextStripper reader = new PDFTextStripper();
                reader.setStartPage(page);
                reader.setEndPage(page);
                assertThat(reader.getText(pages)).contains(statement.hash(), page + " / 2");
            }
        }
    }

    @Test
    void carriesANegativeNetForward() throws IOException {
        Statement statement =
                Samples.of(Language.KO, 3).refunds(9).business().carried(OWED).make();

        assertThat(text(statement))
                .contains("다음 정산에서 빼는 금액", "이번에는 지급이 없어요", "−")
                .contains(Words.in(Language.KO).won(statement.figures().net()))
                .doesNotContain("지급 예정일 2026");
    }

    @Test
    void saysWhatDiffers() throws IOException {
        Statement right = Samples.of(Language.KO, 40).make();
        ControlTotals totals = right.controlTotals();
        ControlTotals wrong =
                new ControlTotals(totals.lines(), totals.refunds(), totals.ledger() + 1, totals.provider());

        assertThat(text(Changed.with(right, right.figures(), wrong))).containsOnlyOnce("불일치");
    }

    @Test
    void survivesWhatPeopleType() throws IOException {
        Statement statement = Samples.of(Language.KO, 400)
                .titled("=아주 긴 제목\u0000\n\u202E 漢字 👩‍🎤 ❤️ " + "뷁".repeat(400))
                .make();

        assertThat(text(statement)).contains("=아주 긴 제목", "□□", "…").doesNotContain("漢");
    }

    @Test
    void cutsNoRuleShort() throws IOException {
        Statement statement = Samples.of(Language.KO, 400).make();
        List<AppliedRule> rules = new ArrayList<>(statement.rulesApplied());
        rules.add(new AppliedRule(
                Deduction.PLATFORM_FEE,
                "이어지는 정산",
                new Rate(3_300),
                Rounding.DOWN_TO_WON,
                LocalDate.of(2026, 1, 1),
                999_999_999_999L,
                32_999_999_000L,
                999));
        assertThat(text(Changed.with(statement, rules)).replace("\n", " "))
                .contains("판매 금액의 3.3%", "앞서 뺀 32,999,999,000원은");
    }

    private static byte[] bytes(Statement statement) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StatementPdf().write(statement, out);
        return out.toByteArray();
    }

    private static String text(Statement statement) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(statement))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.hasContents()).isTrue();
            }
            return new PDFTextStripper().getText(document);
        }
    }
}
