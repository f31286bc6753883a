package com.encore.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the projects' files. */
final class DemoProjects {

    private DemoProjects() {}

    static List<DemoProject> read() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.yml");
            return Arrays.stream(files)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .map(DemoProjects::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demo projects cannot be read", unreadable);
        }
    }

    private static DemoProject read(Resource file) {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(String.valueOf(file.getFilename()), file)
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("project", DemoProject.class)
                    .get();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
