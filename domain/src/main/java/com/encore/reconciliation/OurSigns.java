package com.encore.reconciliation;

import com.encore.payment.PortOneSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the comparing queries know our money by: our store, our channels, and whether test money counts. */
@Component
class OurSigns {

    private final Map<String, Object> parameters;

    OurSigns(PortOneSettings shop, ReconciliationSettings settings) {
        PortOneSettings.Channels ours = shop.channels();
        List<String> channels = Stream.concat(
                        Stream.of(ours.card(), ours.kakaopay(), ours.tosspay(), ours.virtualAccount()),
                        settings.retiredChannels().stream())
                .toList();
        this.parameters = Map.of("store", shop.storeId(), "channels", channels, "live", shop.live());
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
