package com.encore.reconciliation;

import com.encore.payment.MovementKind;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Differences extends Repository<Difference, Long> {

    Difference saveAndFlush(Difference difference);

    /** Under lock, and read once however often it is asked for in a transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Difference> findById(Long id);

    default Difference lock(long id) {
        return findById(id).orElseThrow(NoSuchDifference::new);
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select d from Difference d where d.businessDate = :date and d.kind = :kind and d.movement = :movement
              and d.externalId = :externalId
            """)
    Optional<Difference> lock(LocalDate date, DifferenceKind kind, MovementKind movement, String externalId);
}
