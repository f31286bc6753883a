package com.encore.bench;

import com.encore.EncoreApplication;
import java.io.IOException;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Encore in this JVM, where its use cases can be called without HTTP. */
final class AppHere implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private AppHere(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static AppHere start(Workbench bench) throws IOException {
        return start(bench, Map.of());
    }

    static AppHere start(Workbench bench, Map<String, String> others) throws IOException {
        Map<String, String> settings = bench.settings(Workbench.freePort());
        settings.putAll(others);
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new AppHere(new SpringApplicationBuilder(EncoreApplication.class).run(arguments));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
