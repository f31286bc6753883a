package com.encore.web.finance.payout;

import com.encore.payout.BankForm;
import com.encore.payout.BatchView;
import com.encore.payout.TakeBankFile;
import com.encore.reports.bank.BankFile;
import com.encore.reports.bank.BankFiles;
import com.encore.web.security.CurrentMember;
import com.encore.web.security.RecentPassword;
import com.encore.web.security.SignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives out a bank's form, filled in. Posted, as each time is written down. */
@Controller
@RecentPassword
class BankFileDownload {

    private final BatchScene scene;
    private final TakeBankFile taking;
    private final BankFiles files;

    BankFileDownload(BatchScene scene, TakeBankFile taking, BankFiles files) {
        this.scene = scene;
        this.taking = taking;
        this.files = files;
    }

    @PostMapping(BatchPage.ONE + "/files/{form:HANA|KOOKMIN|SHINHAN|K_BANK}")
    ResponseEntity<byte[]> take(
            @PathVariable String number, @PathVariable BankForm form, @CurrentMember SignedIn finance) {
        BatchView batch = scene.batch(number);
        BankFile file = files.of(form, batch.number(), taking.take(batch.id(), form, finance.id()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(BankFile.TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
