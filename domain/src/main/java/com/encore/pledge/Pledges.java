package com.encore.pledge;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Pledges extends Repository<Pledge, Long> {

    Pledge saveAndFlush(Pledge pledge);

    /** Under lock, and read once however often it is asked for in a transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Pledge> findById(Long id);

    default Optional<Pledge> lock(long id) {
        return findById(id);
    }
}
