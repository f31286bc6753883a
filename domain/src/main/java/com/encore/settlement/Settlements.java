package com.encore.settlement;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Settlements extends Repository<Settlement, Long> {

    Settlement saveAndFlush(Settlement settlement);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Settlement> findById(Long id);

    default Settlement lock(SettlementId id) {
        return findById(id.value()).orElseThrow(NoSuchSettlement::new);
    }
}
