package com.encore.payout;

import com.encore.settlement.SettlementId;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Payouts extends Repository<Payout, Long> {

    Payout save(Payout payout);

    void flush();

    /** Call with the batch's lock, which keeps them as they are, before the settlements are locked. */
    @Query("select p.settlementId from Payout p where p.batchId = :batch and p.state = :state order by p.settlementId")
    List<Long> settlementIds(long batch, PayoutState state);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payout p where p.batchId = :batch and p.state = :state order by p.id")
    List<Payout> lockOf(long batch, PayoutState state);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payout p where p.id in :ids order by p.id")
    List<Payout> lockAll(List<Long> ids);

    default List<SettlementId> settlementsOf(BatchId batch, PayoutState state) {
        return settlementIds(batch.value(), state).stream()
                .map(SettlementId::new)
                .toList();
    }

    default List<Payout> lock(BatchId batch, PayoutState state) {
        return lockOf(batch.value(), state);
    }
}
