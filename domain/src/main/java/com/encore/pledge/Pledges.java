package com.encore.pledge;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Pledges extends Repository<Pledge, Long> {

    Pledge saveAndFlush(Pledge pledge);

    Optional<Pledge> findByMemberIdAndRequestKey(long memberId, String requestKey);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pledge p where p.id = :id")
    Optional<Pledge> lock(long id);
}
