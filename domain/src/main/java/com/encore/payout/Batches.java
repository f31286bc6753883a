package com.encore.payout;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Batches extends Repository<PayoutBatch, Long> {

    PayoutBatch saveAndFlush(PayoutBatch batch);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PayoutBatch> findById(Long id);

    default PayoutBatch lock(BatchId id) {
        return findById(id.value()).orElseThrow(NoSuchBatch::new);
    }
}
