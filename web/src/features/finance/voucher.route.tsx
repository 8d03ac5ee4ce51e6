/** A voucher 记账凭证 as it is filed: accounts, debit and credit, the sum in capital characters, the hands. */
import { PrinterOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { $api } from "@/api/client";
import type { PostingView, VoucherView } from "@/api/types";
import { amountInWords } from "@/shared/amount-words";
import { formatInstant } from "@/shared/dates";
import { formatMoney, sumMoney } from "@/shared/money";
import { LoadView } from "@/ui/load-view";
import { PageHeading } from "@/ui/page-heading";
import finance from "./finance.module.css";
import { originPath } from "./ledger-model";
import styles from "./voucher-sheet.module.css";

export function Component() {
  const { id = "" } = useParams();
  const query = $api.useQuery("get", "/api/v1/vouchers/{id}", { params: { path: { id } } });
  return (
    <LoadView query={query} rows={12}>
      {(voucher) => <VoucherPage voucher={voucher} />}
    </LoadView>
  );
}

function VoucherPage({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation();
  const origin = voucher.postings[0]?.origin;
  return (
    <div className={finance.stack}>
      <PageHeading
        title={t("books:voucher.of", { number: voucher.number })}
        above={<Link to="/desk/vouchers">{t("desk:page.vouchers")}</Link>}
        actions={
          <>
            {origin && (
              <Link to={originPath(voucher.project.id, origin)} className={finance.linkButton}>
                {t("books:voucher.origin")}
              </Link>
            )}
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden="true" />}
              onClick={() => globalThis.print()}
            >
              {t("books:voucher.print")}
            </Button>
          </>
        }
      />
      <Sheet voucher={voucher} />
    </div>
  );
}

function Sheet({ voucher }: { voucher: VoucherView }) {
  const { t } = useTranslation();
  const { postings } = voucher;
  const sumOf = (side: PostingView["side"]) =>
    sumMoney(postings.filter((one) => one.side === side).map(({ amount }) => amount));
  const title = voucher.is_reversal ? t("books:kind.reversal", { kind: voucher.title }) : voucher.title;
  return (
    <article className={styles.sheet}>
      <p className={styles.name}>{t("books:voucher.name")}</p>
      <div className={styles.head}>
        <span>{t("books:voucher.unitOf", { unit: voucher.unit.name })}</span>
        <span>{voucher.effective_on}</span>
        <span>{t("books:voucher.numberOf", { number: voucher.number })}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={t("books:voucher.name")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("books:voucher.summary")}</th>
              <th scope="col">{t("books:voucher.account")}</th>
              <th scope="col">{t("books:side.debitYuan")}</th>
              <th scope="col">{t("books:side.creditYuan")}</th>
            </tr>
          </thead>
          <tbody>
            {postings.map((posting) => (
              <tr key={posting.id}>
                <td>{title}</td>
                <td>
                  {[
                    t(`books:stage.${posting.stage}`),
                    posting.source ? t(`finance:source.${posting.source}`) : null,
                    posting.year,
                    posting.line?.title,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </td>
                <td className="num">{posting.side === "debit" ? formatMoney(posting.amount, "yuan") : ""}</td>
                <td className="num">
                  {posting.side === "credit" ? formatMoney(posting.amount, "yuan") : ""}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={styles.sum}>
              <th scope="row" colSpan={2}>
                {t("books:voucher.sum")}
              </th>
              <td className="num">{formatMoney(sumOf("debit"), "yuan")}</td>
              <td className="num">{formatMoney(sumOf("credit"), "yuan")}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      <p>
        {t("books:voucher.amount", {
          amount: formatMoney(voucher.amount, "yuan"),
          words: amountInWords(voucher.amount),
        })}
      </p>
      <div className={styles.hands}>
        <span>{t("books:voucher.project", { project: voucher.project.name })}</span>
        <span>{t("books:voucher.by", { name: voucher.recorded_by.name ?? t("desk:system") })}</span>
        <span>{t("books:voucher.at", { time: formatInstant(voucher.recorded_at) })}</span>
        <span>{t("books:voucher.checked")}</span>
      </div>
    </article>
  );
}
