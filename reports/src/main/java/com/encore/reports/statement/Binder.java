package com.encore.reports.statement;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Adds sheets to one workbook, each ready for paper, with what they are all written with. */
record Binder(SXSSFWorkbook book, Words words, Pen pen, Checks checks, SheetNames names, String footer) {

    /** One that is kept in memory until the end and may be written in any order. */
    XSSFSheet sheet(String key, boolean landscape) {
        XSSFSheet sheet = book.getXSSFWorkbook().createSheet(names.next(words.of(key)));
        ready(sheet, landscape);
        return sheet;
    }

    /** One whose rows leave memory soon after they are written. */
    SXSSFSheet longSheet(String key) {
        SXSSFSheet sheet = book.createSheet(names.next(words.of(key)));
        ready(sheet, true);
        return sheet;
    }

    private void ready(Sheet sheet, boolean landscape) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        if (landscape) {
            sheet.setMargin(PageMargin.LEFT, 0.4);
            sheet.setMargin(PageMargin.RIGHT, 0.4);
        }
        String small = "&\"" + Look.fontOf(words) + "\"&8 ";
        sheet.getFooter().setLeft(small + footer.replace("&", "&&"));
        sheet.getFooter().setRight(small + words.of("page", "&P", "&N"));
        belowZeroIsRed(sheet);
    }

    private void belowZeroIsRed(Sheet sheet) {
        SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule below = formats.createConditionalFormattingRule(ComparisonOperator.LT, "0");
        below.createFontFormatting().setFontColor(Look.colour(Tone.DANGER));
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("A1:Z1048576")}, below);
    }
}
