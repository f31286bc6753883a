package com.encore.reconciliation;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ProviderPayouts extends Repository<ProviderPayout, Long> {

    ProviderPayout saveAndFlush(ProviderPayout payout);

    Optional<ProviderPayout> findBySettledOnAndStoreId(LocalDate settledOn, String storeId);

    /** Under lock, and read once however often it is asked for in a transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ProviderPayout> findById(Long id);

    default ProviderPayout lock(ProviderPayoutId id) {
        return findById(id.value()).orElseThrow(NoSuchProviderPayout::new);
    }
}
