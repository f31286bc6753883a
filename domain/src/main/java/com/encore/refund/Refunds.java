package com.encore.refund;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Refunds extends Repository<Refund, Long> {

    Refund saveAndFlush(Refund refund);

    @Query("select r.state from Refund r where r.id = :id")
    Optional<RefundState> stateOf(long id);

    /** Under lock, and read once however often it is asked for in a transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Refund> findById(Long id);

    default Optional<Refund> lock(long id) {
        return findById(id);
    }

    /** Call with the payment's lock: it is what keeps others from adding one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Refund r where r.paymentId = :payment order by r.id")
    List<Refund> lockOf(long payment);
}
