package com.encore.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Members extends Repository<Member, Long> {

    Member save(Member member);

    Optional<Member> findById(long id);

    Optional<Member> findByEmail(String email);

    boolean existsByEmail(String email);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Member m where m.id = :id")
    Optional<Member> lockById(long id);

    default Member locked(MemberId id) {
        return lockById(id.value()).orElseThrow(MemberNotFound::new);
    }
}
