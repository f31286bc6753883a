package com.encore.web.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PosterTests {

    private static final String LONG = "가나다라마바사아자차카타파하 ".repeat(4) + "끝까지간다";

    static Stream<String> names() {
        return Motif.names().stream().flatMap(name -> Stream.of(name + "-1", name + "-12", name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void printsTheSameSheetForTheSameWords(String name) {
        assertThat(new Poster(name, "가을밤 재즈", "밤하늘 트리오").svg()).isEqualTo(new Poster(name, "가을밤 재즈", "밤하늘 트리오").svg());
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsAllWordsOnTheSheet(String name) throws Exception {
        for (String title :
                List.of("밤", "가을밤 재즈", LONG, "가".repeat(60), "W".repeat(60), "Autumn Night Jazz by the River")) {
            NodeList texts = parse(new Poster(name, title, LONG).svg()).getElementsByTagName("text");
            assertThat(texts.getLength()).isPositive();
            for (int i = 0; i < texts.getLength(); i++) {
                Element text = (Element) texts.item(i);
                int size = Integer.parseInt(text.getAttribute("font-size"));
                int x = Integer.parseInt(text.getAttribute("x"));
                assertThat(x + Lettering.width(text.getTextContent(), size)).isLessThanOrEqualTo(Sheet.WIDTH - 40);
                assertThat(Integer.parseInt(text.getAttribute("y"))).isBetween(size / 2, Sheet.HEIGHT - 20);
            }
        }
    }

    @Test
    void drawsEachMotifDifferently() {
        assertThat(Motif.names().stream()
                        .map(name -> new Poster(name + "-1", "", "").svg())
                        .distinct())
                .hasSameSizeAs(Motif.names());
        assertThat(new Poster("beams-1", "", "").svg()).isNotEqualTo(new Poster("beams-2", "", "").svg());
    }

    @Test
    void losesNoWordOfATitle() throws Exception {
        String title = "가을 끝자락, 한강이 보이는 작은 무대에서 오래 기다린 사람들과 함께 여는 단독 공연";
        for (String name : Motif.names()) {
            NodeList texts = parse(new Poster(name + "-3", title, "").svg()).getElementsByTagName("text");
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < texts.getLength(); i++) {
                all.append(texts.item(i).getTextContent()).append(' ');
            }
            assertThat(all.toString().strip()).as(name).isEqualTo(title);
        }
    }

    @Test
    void printsHostileWordsAsWords() throws Exception {
        Document poster = parse(new Poster("type-1", "</text><script>alert('1')</script>\u0000\ud83d", "&\"<b>").svg());

        assertThat(poster.getElementsByTagName("script").getLength()).isZero();
        assertThat(poster.getDocumentElement().getTextContent()).contains("<script>");
    }

    @Test
    void givesAnUnknownMotifOneThatStays() {
        assertThat(Motif.named("nothing-4")).isEqualTo(Motif.named("nothing-4"));
        assertThat(Motif.named("waves-4")).isEqualTo(Motif.WAVES);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
