package com.encore.reconciliation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface BankLines extends Repository<BankLine, Long> {

    BankLine saveAndFlush(BankLine line);

    boolean existsByAtAndDepositAndWithdrawalAndBalance(Instant at, long deposit, long withdrawal, long balance);

    /** Under lock, and read once however often it is asked for in a transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<BankLine> findById(Long id);

    default BankLine lock(BankLineId id) {
        return findById(id.value()).orElseThrow(NoSuchProviderPayout::new);
    }
}
