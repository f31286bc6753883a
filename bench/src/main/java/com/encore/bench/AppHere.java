package com.encore.bench;

import com.encore.EncoreApplication;
import java.io.IOException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Encore in this JVM, where its use cases can be called without HTTP. */
final class AppHere implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private AppHere(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static AppHere start(Workbench bench) throws IOException {
        String[] arguments = bench.settings(Workbench.freePort()).entrySet().stream()
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
