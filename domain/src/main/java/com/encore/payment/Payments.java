package com.encore.payment;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Payments extends Repository<Payment, Long> {

    Payment saveAndFlush(Payment payment);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.number = :number")
    Optional<Payment> lock(String number);

    /** Under lock, and read once however often it is asked for in a transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Payment> findById(Long id);

    default Optional<Payment> lock(long id) {
        return findById(id);
    }

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Payment p where p.pledgeId = :pledge")
    Optional<Payment> lockOf(long pledge);
}
