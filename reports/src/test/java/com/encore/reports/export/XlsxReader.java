package com.encore.reports.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads a workbook as a stream of events, by POI, as it would show on a screen. */
final class XlsxReader implements XSSFSheetXMLHandler.SheetContentsHandler {

    private final List<List<String>> rows = new ArrayList<>();

    static Map<String, List<List<String>>> read(byte[] workbook) throws IOException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
            XSSFReader reader = new XSSFReader(file);
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream sheet = each.next()) {
                    XlsxReader contents = new XlsxReader();
                    XMLReader parser = XMLHelper.newXMLReader();
                    parser.setContentHandler(new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            new ReadOnlySharedStringsTable(file),
                            contents,
                            new DataFormatter(),
                            false));
                    parser.parse(new InputSource(sheet));
                    sheets.put(each.getSheetName(), contents.rows);
                }
            }
            return sheets;
        } catch (OpenXML4JException | SAXException | javax.xml.parsers.ParserConfigurationException unreadable) {
            throw new IOException(unreadable);
        }
    }

    @Override
    public void startRow(int number) {
        while (rows.size() <= number) {
            rows.add(new ArrayList<>());
        }
    }

    @Override
    public void endRow(int number) {}

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        List<String> row = rows.getLast();
        int column = new CellReference(reference).getCol();
        while (row.size() < column) {
            row.add("");
        }
        row.add(value);
    }
}
