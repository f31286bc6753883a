package com.encore.reports.export;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every register that can be written. */
@Component
class Datasets {

    private final List<Dataset> datasets;

    Datasets(ObjectProvider<Dataset> datasets) {
        this.datasets = datasets.stream().toList();
        this.datasets.forEach(Datasets::requireSound);
    }

    Dataset named(String name) {
        return datasets.stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes " + name));
    }

    private static void requireSound(Dataset dataset) {
        if (dataset.columns().getFirst().totalled()) {
            throw new IllegalStateException("the word for the totals has no place in " + dataset.name());
        }
    }
}
