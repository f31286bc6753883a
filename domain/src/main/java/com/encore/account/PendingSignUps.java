package com.encore.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PendingSignUps extends Repository<PendingSignUp, Long> {

    PendingSignUp save(PendingSignUp pending);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PendingSignUp p where p.tokenHash = :tokenHash")
    Optional<PendingSignUp> lockByTokenHash(byte[] tokenHash);

    @Modifying
    @Query("delete from PendingSignUp p where p.email = :email")
    int deleteByEmail(String email);

    @Modifying
    @NativeQuery("delete from sign_up where created_at < :before order by created_at limit 100")
    int deleteSomeCreatedBefore(Instant before);
}
