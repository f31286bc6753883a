package com.encore.privacy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key that seals today and the retired ones that still open what they sealed. */
@Component
class DataKeys {

    private final DataKey current;
    private final Map<Integer, DataKey> byId;

    DataKeys(
            @Value("${encore.data-key:}") String current, @Value("${encore.retired-data-keys:}") List<String> retired) {
        if (current.isBlank()) {
            throw new IllegalStateException(
                    "encore.data-key is not set: 32 bytes in base64 that seal personal and bank data;"
                            + " make one with: openssl rand -base64 32");
        }
        this.current = DataKey.fromBase64("encore.data-key", current);
        this.byId = Stream.concat(
                        Stream.of(this.current),
                        retired.stream().map(key -> DataKey.fromBase64("encore.retired-data-keys", key)))
                .collect(Collectors.toUnmodifiableMap(DataKey::id, Function.identity(), (first, same) -> first));
    }

    DataKey current() {
        return current;
    }

    Collection<DataKey> all() {
        return byId.values();
    }

    DataKey withId(int id) {
        DataKey key = byId.get(id);
        if (key == null) {
            throw new CannotOpenException("sealed with key " + Integer.toHexString(id)
                    + ", which is neither encore.data-key nor in encore.retired-data-keys");
        }
        return key;
    }
}
