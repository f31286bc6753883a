package com.encore.sandbox.nodes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps components of tests out of a node, wherever on the class path they are. */
final class NothingOfTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
        String from = type.getResource().getURL().toString();
        return from.contains("/test-classes/") || from.contains("-tests.jar!");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NothingOfTests;
    }

    @Override
    public int hashCode() {
        return NothingOfTests.class.hashCode();
    }
}
