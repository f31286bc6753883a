package com.encore.web.project;

import java.util.Arrays;
import java.util.List;

/** A story cut into headings and paragraphs. Plain text throughout: the template escapes every block. */
public record Story(List<Block> blocks) {

    private static final String HEADING = "## ";

    public record Block(boolean heading, String text) {}

    public static Story of(String text) {
        return new Story(Arrays.stream(text.split("\n\n"))
                .map(String::strip)
                .filter(block -> !block.isEmpty())
                .flatMap(block -> blocks(block).stream())
                .toList());
    }

    private static List<Block> blocks(String block) {
        if (!block.startsWith(HEADING)) {
            return List.of(new Block(false, block));
        }
        int end = block.indexOf('\n');
        Block heading = new Block(
                true,
                block.substring(HEADING.length(), end < 0 ? block.length() : end)
                        .strip());
        return end < 0
                ? List.of(heading)
                : List.of(heading, new Block(false, block.substring(end).strip()));
    }
}
