package com.encore.export;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Exports extends Repository<Export, Long> {

    Export saveAndFlush(Export export);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Export> findById(Long id);

    default Export lock(ExportId id) {
        return findById(id.value()).orElseThrow(ExportNumber.NoSuchExport::new);
    }
}
