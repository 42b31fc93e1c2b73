<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="ja_JP">
<context>
    <name>AboutPage</name>
    <message>
        <source>このソフトについて</source>
        <translation>About</translation>
    </message>
    <message>
        <source>縁 Enishi {version}</source>
        <translation>Enishi {version}</translation>
    </message>
    <message>
        <source>Qt {qt} · PySide {pyside} · Python {python} · {system}</source>
        <translation>Qt {qt} · PySide {pyside} · Python {python} · {system}</translation>
    </message>
    <message>
        <source>ライセンス</source>
        <translation>Licences</translation>
    </message>
</context>
<context>
    <name>AccountSide</name>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>役割を変える</source>
        <translation>Change the role</translation>
    </message>
    <message>
        <source>利用を停止する</source>
        <translation>Lock this account</translation>
    </message>
    <message>
        <source>最初のパスワードを再発行する</source>
        <translation>Issue a new first password</translation>
    </message>
    <message>
        <source>忘れた人や、認証アプリの入ったスマートフォンをなくした人に。認証アプリも解除されます。</source>
        <translation>For somebody who forgot it, or lost the phone with the authenticator app. The app is removed, too.</translation>
    </message>
    <message>
        <source>招待の番号を発行する</source>
        <translation>Issue an invitation</translation>
    </message>
    <message>
        <source>機関の認証基盤で初めてサインインする人に渡します。</source>
        <translation>For somebody who signs in with the office’s identity provider for the first time.</translation>
    </message>
    <message>
        <source>認証基盤との結び付きを外す…</source>
        <translation>Unlink from the identity provider…</translation>
    </message>
    <message>
        <source>機関の認証基盤ではこの人としてサインインできなくなります。もう一度結び付けるには、招待の番号を渡します。</source>
        <translation>Nobody can sign in as this person through the office&apos;s identity provider any more. To link it again, hand over an invitation number.</translation>
    </message>
    <message>
        <source>外す</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>利用者名: {login}</source>
        <translation>User name: {login}</translation>
    </message>
    <message>
        <source>{day} に追加</source>
        <translation>Added {day}</translation>
    </message>
    <message>
        <source>認証アプリを使用</source>
        <translation>Uses an authenticator app</translation>
    </message>
    <message>
        <source>機関の認証基盤でサインイン</source>
        <translation>Signs in through the identity provider</translation>
    </message>
    <message>
        <source>利用を再開する</source>
        <translation>Unlock this account</translation>
    </message>
    <message>
        <source>停止すると、すぐにサインアウトされます。名刺はそのまま残ります。</source>
        <translation>Locking ends all sessions at once. The cards stay as they are.</translation>
    </message>
    <message>
        <source>最初のパスワード</source>
        <translation>First password</translation>
    </message>
    <message>
        <source>ほかの画面に移ると見られなくなります。最初のサインインで本人が変えます。</source>
        <translation>It cannot be seen again once you leave this page. The person changes it at the first sign-in.</translation>
    </message>
    <message>
        <source>招待の番号</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>{until} まで、1 回だけ使えます。</source>
        <translation>Good once, until {until}.</translation>
    </message>
</context>
<context>
    <name>AccuracyView</name>
    <message>
        <source>期間</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>これまで全部</source>
        <translation>All time</translation>
    </message>
    <message>
        <source>今年度</source>
        <translation>This fiscal year</translation>
    </message>
    <message>
        <source>この 3 か月</source>
        <translation>Last 3 months</translation>
    </message>
    <message>
        <source>抜き取って確認した項目ごとの誤り</source>
        <translation>Error of the sampled fields by kind</translation>
    </message>
    <message>
        <source>95 % の確かさで {most} 以下</source>
        <translation>at most {most} (95 % confidence)</translation>
    </message>
    <message>
        <source>この機関の名刺での値。抜き取って確認した {judged} 項目のうち、誤りは {wrong} 項目。</source>
        <translation>On this office&apos;s own cards: {wrong} of {judged} sampled fields were wrong.</translation>
    </message>
    <message>
        <source>まだ値がありません。</source>
        <translation>There is no figure yet.</translation>
    </message>
    <message>
        <source>作成した名刺での値。確かと判断した {judged} 項目のうち、誤りは {wrong} 項目。実際の名刺では異なることがあります。</source>
        <translation>On made-up cards: {wrong} of {judged} fields taken for sure were wrong. Real cards may differ.</translation>
    </message>
    <message>
        <source>抜き取り確認はしていません。</source>
        <translation>No sample is looked at.</translation>
    </message>
    <message>
        <source>見ずに受け入れる項目の {share} % を抜き取り、ほかの要確認の項目に混ぜています。どれがそうかは、画面では分かりません。</source>
        <translation>Of what is accepted unread, {share} % is mixed with the fields to review. The screen does not tell which.</translation>
    </message>
    <message>
        <source>見ずに受け入れる項目の {share} % を抜き取り、ほかの要確認の項目に混ぜています。どれがそうかは、画面では分かりません。この機関の名刺で {enough} 項目を確認すると、その値に替わります（いま {count} 項目）。</source>
        <translation>Of what is accepted unread, {share} % is mixed with the fields to review. The screen does not tell which. Once {enough} of this office&apos;s own fields were checked, their figure is shown ({count} so far).</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>誤り</source>
        <translation>Wrong</translation>
    </message>
    <message>
        <source>誤りの割合</source>
        <translation>Share wrong</translation>
    </message>
    <message>
        <source>95 % の上限</source>
        <translation>95 % bound</translation>
    </message>
    <message>
        <source>横書きの名刺</source>
        <translation>Horizontal cards</translation>
    </message>
    <message>
        <source>縦書きの名刺</source>
        <translation>Vertical cards</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>AdministrationArea</name>
    <message>
        <source>管理のページ</source>
        <translation>Pages of the administration</translation>
    </message>
    <message>
        <source>ここは管理の画面です</source>
        <translation>This page is for administrators</translation>
    </message>
    <message>
        <source>共有サーバーに参加している管理者・管理職・監査担当が使います。役割は管理者が決めます。</source>
        <translation>Administrators, leads and auditors use it once they have joined the shared server. An administrator decides on roles.</translation>
    </message>
    <message>
        <source>共有のページを開く</source>
        <translation>Open the page on sharing</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>検索欄から一覧へ</source>
        <translation>From the search field to the list</translation>
    </message>
    <message>
        <source>一覧で選んだものの内容へ</source>
        <translation>To what is chosen in the list</translation>
    </message>
    <message>
        <source>内容から一覧へ</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>利用者</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>人事異動</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>ルール</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>代行</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>開示請求</source>
        <translation>Disclosure requests</translation>
    </message>
    <message>
        <source>保存期間</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>ファイル簿</source>
        <translation>Data files</translation>
    </message>
    <message>
        <source>監査</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>利用状況</source>
        <translation>Usage</translation>
    </message>
</context>
<context>
    <name>ApprovalSide</name>
    <message>
        <source>承認する…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>承認すると、すぐに実行され、元に戻せません。監査の記録に 2 人の名前が残ります。</source>
        <translation>It is done at once and cannot be undone. The audit keeps both names.</translation>
    </message>
    <message>
        <source>承認して実行する</source>
        <translation>Approve and do it</translation>
    </message>
    <message>
        <source>承認しない</source>
        <translation>Do not approve</translation>
    </message>
    <message>
        <source>だれについて: {name}</source>
        <translation>About: {name}</translation>
    </message>
    <message>
        <source>引き継ぐ人: {name}</source>
        <translation>Goes to: {name}</translation>
    </message>
    <message>
        <source>依頼した人: {name}({when})</source>
        <translation>Asked by: {name} ({when})</translation>
    </message>
    <message>
        <source>理由: {why}</source>
        <translation>Why: {why}</translation>
    </message>
    <message>
        <source>取り下げる</source>
        <translation>Withdraw</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>承認</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>管理者 2 人で決めることです。1 人が理由を書いて依頼し、別の管理者が 7 日以内に承認すると、すぐに実行されます。</source>
        <translation>What two administrators decide. One asks and says why; it is done when another approves within 7 days.</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>だれについて</source>
        <translation>About</translation>
    </message>
    <message>
        <source>依頼した人</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>承認の一覧</source>
        <translation>List of approvals</translation>
    </message>
    <message>
        <source>退職者の名刺の引き継ぎを依頼する</source>
        <translation>Ask for a leaver’s cards</translation>
    </message>
    <message>
        <source>内容、氏名で絞り込む</source>
        <translation>Filter by matter or name</translation>
    </message>
    <message>
        <source>承認の依頼はありません。</source>
        <translation>Nothing was asked for.</translation>
    </message>
    <message>
        <source>依頼しました。別の管理者が 7 日以内に承認すると、実行されます。</source>
        <translation>Asked. It is done when another administrator approves within 7 days.</translation>
    </message>
    <message>
        <source>承認し、実行しました。</source>
        <translation>Approved and done.</translation>
    </message>
</context>
<context>
    <name>ArrivalModel</name>
    <message>
        <source>{n} 枚目</source>
        <translation>No. {n}</translation>
    </message>
    <message>
        <source>読み取れず</source>
        <translation>Not read</translation>
    </message>
    <message>
        <source>取り込み済みと同じ</source>
        <translation>Same as one taken in before</translation>
    </message>
    <message>
        <source>要確認 {n} 項目</source>
        <translation>Fields to check: {n}</translation>
    </message>
    <message>
        <source>確実</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>重なって送られた?</source>
        <translation>Fed together?</translation>
    </message>
    <message>
        <source>長い：重なった?</source>
        <translation>Long: two at once?</translation>
    </message>
    <message>
        <source>同じ画像が 2 回</source>
        <translation>Same image twice</translation>
    </message>
    <message>
        <source>2 回送られた?</source>
        <translation>Fed twice?</translation>
    </message>
    <message>
        <source>片面で中断</source>
        <translation>One side only</translation>
    </message>
</context>
<context>
    <name>ArrivalView</name>
    <message>
        <source>取り込んだ名刺</source>
        <translation>Cards taken in</translation>
    </message>
</context>
<context>
    <name>AskForm</name>
    <message>
        <source>二人目の入力を指定する</source>
        <translation>Choose what is read twice</translation>
    </message>
    <message>
        <source>選んだ項目を、もう 1 人が読み取り結果を見ずに入力します。2 人が一致すれば確定し、違えば両方を見比べて決めます。最初に確かめた人は、その項目の二人目になれません。</source>
        <translation>A second person types the chosen fields without seeing what was read. Where both agree the field is settled; where they differ, both values are compared with the card. Whoever checked a field first cannot be its second reader.</translation>
    </message>
    <message>
        <source>指定する  Ctrl+Enter</source>
        <translation>Choose  Ctrl+Enter</translation>
    </message>
    <message>
        <source>やめる  Esc</source>
        <translation>Cancel  Esc</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>見たい理由</source>
        <translation>Why you want to see it</translation>
    </message>
    <message>
        <source>頼む</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>所有者に頼む</source>
        <translation>Ask the owner</translation>
    </message>
    <message>
        <source>{owner}さんに伝える理由(例: 3 月の訪問の連絡のため)</source>
        <translation>Reason to tell {owner} (for instance: to arrange the visit in March)</translation>
    </message>
    <message>
        <source>頼みました。返事は「設定」の「共有」に出ます。</source>
        <translation>Asked. The answer will stand on the page Sharing of the settings.</translation>
    </message>
</context>
<context>
    <name>AskSide</name>
    <message>
        <source>退職者の名刺の引き継ぎ</source>
        <translation>Cards of a leaver handed over</translation>
    </message>
    <message>
        <source>退職日が登録されているか、利用を停止した人に限ります。非公開の名刺も含めて、すべて後任に移ります。</source>
        <translation>Only for somebody with a day of leaving or a locked account. All cards go to the successor, private ones too.</translation>
    </message>
    <message>
        <source>退職した人</source>
        <translation>Who left</translation>
    </message>
    <message>
        <source>引き継ぐ人</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>別の管理者に依頼する</source>
        <translation>Ask another administrator</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>監査</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>だれが、いつ、だれに何をしたかの記録です。名刺の内容は残りません。この画面を開いたことも記録されます。</source>
        <translation>Who did what to whom, and when; never what it held. That you look here is kept too.</translation>
    </message>
    <message>
        <source>だれが、だれを</source>
        <translation>Who or whom</translation>
    </message>
    <message>
        <source>何を</source>
        <translation>What</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>All</translation>
    </message>
    <message>
        <source>指定なし</source>
        <translation>Any</translation>
    </message>
    <message>
        <source>探す</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>だれ</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>From</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>だれが</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>だれ・どれに</source>
        <translation>To whom or what</translation>
    </message>
    <message>
        <source>監査の記録</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>さらに古い記録</source>
        <translation>Older lines</translation>
    </message>
    <message>
        <source>出ている記録を絞り込む</source>
        <translation>Filter what is shown</translation>
    </message>
    <message>
        <source>条件に合う記録はありません。</source>
        <translation>Nothing on record fits.</translation>
    </message>
    <message>
        <source>日時: {when}</source>
        <translation>When: {when}</translation>
    </message>
    <message>
        <source>だれが: {who}</source>
        <translation>Who: {who}</translation>
    </message>
    <message>
        <source>だれ・どれに: {what}</source>
        <translation>To whom or what: {what}</translation>
    </message>
    <message>
        <source>端末の番号: {device}</source>
        <translation>Desk: {device}</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>バックアップ</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>暗号化したまま、変わったものだけを別の場所に写します。1 日 1 回と、100 枚以上の取り込みのあとには自動で行います。</source>
        <translation>Copies what has changed, still encrypted, to another place. Runs by itself once a day and after batches of 100 cards or more.</translation>
    </message>
    <message>
        <source>参照…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>バックアップ先を選ぶ</source>
        <translation>Choose the backup folder</translation>
    </message>
    <message>
        <source>今すぐバックアップ</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>バックアップ先</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>外付けディスクや共有フォルダーなど、このパソコンとは別の装置を選んでください。</source>
        <translation>Choose something other than this computer, such as an external disk or a shared folder.</translation>
    </message>
    <message>
        <source>先にバックアップ先を選んでください。</source>
        <translation>Choose a backup folder first.</translation>
    </message>
    <message>
        <source>そのあとに取り込んだ {count} 面は、まだ入っていません。</source>
        <translation>Sides taken in since then and not in it yet: {count}.</translation>
    </message>
    <message>
        <source>バックアップ先が見つかりません。装置をつなぐか、別のフォルダーを選んでください。</source>
        <translation>The backup folder cannot be found. Connect the device, or choose another folder.</translation>
    </message>
    <message>
        <source>バックアップ先がデータと同じディスクにあります。ディスクが壊れると両方なくなります。別のディスクか共有フォルダーを選んでください。</source>
        <translation>The backup folder is on the same disk as the data. If the disk fails, both are lost. Choose another disk or a shared folder.</translation>
    </message>
    <message>
        <source>バックアップ先が決まっていません。取り込んだ画像はこのパソコンにしかありません。紙の名刺はまだ廃棄しないでください。</source>
        <translation>No backup folder is chosen. The images are on this computer only. Do not dispose of the paper cards yet.</translation>
    </message>
    <message>
        <source>まだ一度もバックアップしていません。</source>
        <translation>There has been no backup yet.</translation>
    </message>
    <message>
        <source>{moment} に {folder} へバックアップし、書いたものを読み返して確かめました。</source>
        <translation>Backed up to {folder} at {moment}, and read back to make sure.</translation>
    </message>
    <message>
        <source>バックアップし、読み返して確かめました。画像 {images} 面（新しく {copied} 面）。</source>
        <translation>Backed up and read back. Images: {images} ({copied} new).</translation>
    </message>
    <message>
        <source>データの点検へ</source>
        <translation>Go to the data check</translation>
    </message>
    <message>
        <source>壊れた画像が {count} 面あり、写せませんでした。点検してください。</source>
        <translation>Damaged images that could not be copied: {count}. Run the data check.</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>開始</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>交換日</source>
        <translation>Exchanged on</translation>
    </message>
    <message>
        <source>用紙</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>名刺</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>確実</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>公開範囲</source>
        <translation>Visibility</translation>
    </message>
    <message>
        <source>タグ</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>終わっていません</source>
        <translation>Not ended</translation>
    </message>
    <message>
        <source>所有者を確認</source>
        <translation>Whose? Please look</translation>
    </message>
    <message>
        <source>読み取れず {n}</source>
        <translation>{n} not read</translation>
    </message>
    <message>
        <source>読み取り待ち {n}</source>
        <translation>{n} waiting to be read</translation>
    </message>
    <message>
        <source>済み</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Capture</translation>
    </message>
</context>
<context>
    <name>BeyondBar</name>
    <message>
        <source>この端末にない名刺を、サーバーにもたずねています…</source>
        <translation>Asking the server for cards that are not on this computer…</translation>
    </message>
    <message>
        <source>サーバーだけにある名刺(新しいほうから {n} 件)</source>
        <translation>Cards that only the server holds (the newest {n})</translation>
    </message>
    <message>
        <source>サーバーだけにある名刺 {n} 件</source>
        <translation>Cards that only the server holds: {n}</translation>
    </message>
    <message>
        <source>サーバーにも、ほかにはありません。</source>
        <translation>The server holds no others.</translation>
    </message>
    <message>
        <source>サーバーにつながらないため、この端末にある名刺だけです。</source>
        <translation>The server cannot be reached: only the cards on this computer are shown.</translation>
    </message>
    <message>
        <source>サーバーの返事がまだありません。この端末にある名刺だけです。</source>
        <translation>The server has not answered yet: only the cards on this computer are shown.</translation>
    </message>
</context>
<context>
    <name>BeyondList</name>
    <message>
        <source>サーバーだけにある名刺</source>
        <translation>Cards that only the server holds</translation>
    </message>
    <message>
        <source>所有者に頼むと見られます</source>
        <translation>Ask the owner to see it</translation>
    </message>
</context>
<context>
    <name>BeyondPane</name>
    <message>
        <source>サーバーだけにある名刺</source>
        <translation>Cards that only the server holds</translation>
    </message>
    <message>
        <source>この端末には保存していません</source>
        <translation>Not kept on this computer</translation>
    </message>
    <message>
        <source>名刺を閉じる(Esc)</source>
        <translation>Close the card (Esc)</translation>
    </message>
</context>
<context>
    <name>CardPane</name>
    <message>
        <source>名刺の画像</source>
        <translation>Picture of the card</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>やめる(何も変更しません)</source>
        <translation>Stop (changes nothing)</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>データの点検</source>
        <translation>Data check</translation>
    </message>
    <message>
        <source>データベース、鍵、画像に壊れたところがないかを調べます。何も変更しません。</source>
        <translation>Looks for damage in the database, the keys and the images. Nothing is changed.</translation>
    </message>
    <message>
        <source>かんたん点検</source>
        <translation>Quick check</translation>
    </message>
    <message>
        <source>完全点検</source>
        <translation>Full check</translation>
    </message>
    <message>
        <source>見つかったこと</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>データベースと鍵を調べ、画像がそろっているかを確かめます。数十秒で終わります。</source>
        <translation>Checks the database and the keys, and that every image is there. Takes less than a minute.</translation>
    </message>
    <message>
        <source>加えて、すべての画像を復号して読みます。1 万枚でおよそ 1 分かかります。</source>
        <translation>Also decrypts and reads every image. About a minute for 10,000 cards.</translation>
    </message>
    <message>
        <source>ほかに {count} 件。</source>
        <translation>And {count} more.</translation>
    </message>
    <message>
        <source>問題が {count} 件見つかりました。何も変更していません。下の一つ一つに、どうすればよいかを書いています。</source>
        <translation>Problems found: {count}. Nothing was changed. Each one below says what to do.</translation>
    </message>
    <message>
        <source>取り込み直す</source>
        <translation>Take in again</translation>
    </message>
    <message>
        <source>壊れたところはありませんが、台帳にない画像が {count} 面あります。</source>
        <translation>Nothing is damaged. Images that are not in the records: {count}.</translation>
    </message>
    <message>
        <source>壊れたところはありません。すべての画像を読んで確かめました。</source>
        <translation>Nothing is damaged. Every image was read.</translation>
    </message>
    <message>
        <source>壊れたところはありません。画像はすべてそろっています。</source>
        <translation>Nothing is damaged. Every image is there.</translation>
    </message>
    <message>
        <source>画像の取り込み直し</source>
        <translation>Taking images in again</translation>
    </message>
    <message>
        <source>{count} 面を取り込み直しました。</source>
        <translation>Images taken in again: {count}.</translation>
    </message>
    <message>
        <source>点検を中止しました。何も変更していません。</source>
        <translation>The check was stopped. Nothing was changed.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>フォルダーを選ぶ</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>画像ファイルを選ぶ</source>
        <translation>Choose image files</translation>
    </message>
    <message>
        <source>数えない</source>
        <translation>No count</translation>
    </message>
    <message>
        <source>両面</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>開始  F5</source>
        <translation>Start  F5</translation>
    </message>
    <message>
        <source>取り込みを開始</source>
        <translation>Start taking in</translation>
    </message>
    <message>
        <source>取り込み元</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>スキャナーの設定と検査</source>
        <translation>Set up and check the scanner</translation>
    </message>
    <message>
        <source>取り込み中</source>
        <translation>Taking in</translation>
    </message>
    <message>
        <source>取り込むフォルダー</source>
        <translation>Folder to take in</translation>
    </message>
    <message>
        <source>取り込む画像ファイル</source>
        <translation>Image files to take in</translation>
    </message>
    <message>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>交換日</source>
        <translation>Exchanged on</translation>
    </message>
    <message>
        <source>公開範囲</source>
        <translation>Visibility</translation>
    </message>
    <message>
        <source>タグ</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>手で数えた枚数</source>
        <translation>Counted by hand</translation>
    </message>
    <message>
        <source>スキャンの設定</source>
        <translation>How to scan</translation>
    </message>
    <message>
        <source>操作者 {name}</source>
        <translation>Operator {name}</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>復旧コード</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>✓ {count} 文字そろいました。</source>
        <translation>✓ All {count} characters are there.</translation>
    </message>
    <message>
        <source>紙に書いた {count} 文字です。区切りや大文字・小文字は問いません。</source>
        <translation>The {count} characters on your paper. Separators and upper or lower case do not matter.</translation>
    </message>
    <message>
        <source>あと {count} 文字</source>
        <translation>Characters to go: {count}</translation>
    </message>
</context>
<context>
    <name>CodeForm</name>
    <message>
        <source>新しい復旧コードを作る…</source>
        <translation>Create a new recovery code…</translation>
    </message>
    <message>
        <source>作る</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>書き留めました（または印刷した紙を確かめました）</source>
        <translation>I have written it down (or checked the printed page)</translation>
    </message>
    <message>
        <source>書き留めました</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>復旧コードを印刷</source>
        <translation>Print the recovery code</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>復旧コードを閉じる</source>
        <translation>Close the recovery code</translation>
    </message>
    <message>
        <source>作ると、これまでの復旧コードの紙は使えなくなります。新しいコードの表示は 1 回だけです。</source>
        <translation>The paper with the former recovery code will no longer work. The new code is shown only once.</translation>
    </message>
    <message>
        <source>プリンターに送りました。紙に 8 組の文字が出たことを確かめてください。</source>
        <translation>Sent to the printer. Check that the paper shows 8 groups of characters.</translation>
    </message>
    <message>
        <source>新しい復旧コードが有効です。古い紙は破棄してください。</source>
        <translation>The new recovery code is in force. Destroy the old paper.</translation>
    </message>
    <message>
        <source>1. スマートフォンの認証アプリで、この QR コードを読み取ります。</source>
        <translation>1. Scan this QR code with the authenticator app on your phone.</translation>
    </message>
    <message>
        <source>認証アプリを使う</source>
        <translation>Use the authenticator app</translation>
    </message>
    <message>
        <source>認証アプリで読み取る QR コード</source>
        <translation>QR code for the authenticator app</translation>
    </message>
    <message>
        <source>読み取れないときは、次の文字を認証アプリに入力します。</source>
        <translation>If it cannot be scanned, type these characters into the app.</translation>
    </message>
    <message>
        <source>ほかの人には見せないでください。画面を離れると消えます。</source>
        <translation>Show it to nobody else. It is gone once you leave this page.</translation>
    </message>
    <message>
        <source>2. 認証アプリに表示された 6 桁の数字</source>
        <translation>2. The 6 digits that the app shows</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>復旧コードを控えてください</source>
        <translation>Keep this recovery code</translation>
    </message>
    <message>
        <source>パスフレーズを忘れたとき、データを開ける唯一の方法です。このパソコンのどこにも保存しません。表示は今だけです。印刷するか書き写し、パソコンとは別の場所に保管してください。</source>
        <translation>It is the only way to open the data if you forget the passphrase. It is not kept anywhere on this computer and is shown only now. Print it or write it down, and keep it away from the computer.</translation>
    </message>
    <message>
        <source>書き留めました（または印刷した紙を確かめました）</source>
        <translation>I have written it down (or checked the printed page)</translation>
    </message>
    <message>
        <source>書き留めました</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>このパソコンのログインで自動で開く</source>
        <translation>Open by itself when I log in to this computer</translation>
    </message>
    <message>
        <source>パソコンにログインした人なら、パスフレーズなしで開けるようになります。あとで設定から変えられます。</source>
        <translation>Whoever is logged in to this computer can then open it without the passphrase. You can change this later in the settings.</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>復旧コードを印刷</source>
        <translation>Print the recovery code</translation>
    </message>
    <message>
        <source>始める</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>パソコンの鍵束に保存できませんでした。これまでどおりパスフレーズで開きます。</source>
        <translation>It could not be kept in this computer&apos;s keyring. The passphrase opens it as before.</translation>
    </message>
    <message>
        <source>プリンターに送りました。紙に 8 組の文字が出たことを確かめてください。</source>
        <translation>Sent to the printer. Check that the paper shows 8 groups of characters.</translation>
    </message>
</context>
<context>
    <name>CodePrinter</name>
    <message>
        <source>復旧コードの印刷</source>
        <translation>Printing the recovery code</translation>
    </message>
</context>
<context>
    <name>CodeSide</name>
    <message>
        <source>参加コードを作る</source>
        <translation>Make a join code</translation>
    </message>
    <message>
        <source>1 台につき 1 つです。印刷して、その端末を使う人に渡します。パスワードは別に渡してください。</source>
        <translation>One for each desk. Print it and hand it to whoever uses the desk. Hand the password over separately.</translation>
    </message>
    <message>
        <source> 日間</source>
        <translation> days</translation>
    </message>
    <message>
        <source>使える期間</source>
        <translation>Good for</translation>
    </message>
    <message>
        <source>作る</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>PDF に保存…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>{until} まで、1 台にだけ使えます。ほかの画面に移ると見られなくなります。</source>
        <translation>Good for one desk, until {until}. It cannot be seen again once you leave this page.</translation>
    </message>
    <message>
        <source>参加コード</source>
        <translation>Join code</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>シートを見比べる</source>
        <translation>Compare sheets</translation>
    </message>
    <message>
        <source>外す (D)</source>
        <translation>Take out (D)</translation>
    </message>
    <message>
        <source>このまま残す (K)</source>
        <translation>Keep as it is (K)</translation>
    </message>
    <message>
        <source>あとで</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>違うときは「あとで」を押して、この取り込みの所有者を直してください。直すと、この知らせは消えます。</source>
        <translation>Where it is another, press Later and correct the owner of this batch, and this notice goes.</translation>
    </message>
    <message>
        <source>名刺として読む (D)</source>
        <translation>Read as a card (D)</translation>
    </message>
    <message>
        <source>いまの所有者のままでよい (K)</source>
        <translation>The owner is right as it is (K)</translation>
    </message>
    <message>
        <source>{n} 枚目を外す (D)</source>
        <translation>Take out sheet {n} (D)</translation>
    </message>
    <message>
        <source>どちらも残す (K)</source>
        <translation>Keep both (K)</translation>
    </message>
</context>
<context>
    <name>ConflictedList</name>
    <message>
        <source>ほか {n} 人</source>
        <translation>Others: {n}</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>{name}&#x3000;{n} か所</source>
        <translation>{name}  (values: {n})</translation>
    </message>
    <message>
        <source>(氏名なし)</source>
        <translation>(no name)</translation>
    </message>
</context>
<context>
    <name>ContactCount</name>
    <message>
        <source>この名前の職員は 1 人に決まりません。一覧から選んでください。</source>
        <translation>Several members of staff have this name. Choose one from the list.</translation>
    </message>
    <message>
        <source>{count} 人の名刺があります。</source>
        <translation>People with cards: {count}.</translation>
    </message>
    <message>
        <source>名刺がまだありません。別の職員を選ぶか、名刺を取り込んでください。</source>
        <translation>There are no cards yet. Choose somebody else, or take in cards.</translation>
    </message>
</context>
<context>
    <name>CorrectionPanel</name>
    <message>
        <source>シートの範囲だけ</source>
        <translation>Only some sheets</translation>
    </message>
    <message>
        <source>シートの範囲</source>
        <translation>Range of sheets</translation>
    </message>
    <message>
        <source>訂正する</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>分割</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>範囲を別の取り込みに分けて、上の内容に訂正します</source>
        <translation>Moves these sheets to a batch of their own, corrected as above</translation>
    </message>
    <message>
        <source>別置き</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>範囲の名刺を使わないようにします。消しはしません</source>
        <translation>The cards of these sheets are no longer used. Nothing is deleted</translation>
    </message>
    <message>
        <source>戻す</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>別置きにした範囲をまた使います</source>
        <translation>Uses sheets again that were set aside</translation>
    </message>
    <message>
        <source>数えていません</source>
        <translation>Not counted</translation>
    </message>
    <message>
        <source>確認へ進む</source>
        <translation>Go to review</translation>
    </message>
    <message>
        <source>取り込み票…</source>
        <translation>Batch slip…</translation>
    </message>
    <message>
        <source>この取り込みを終える</source>
        <translation>End this batch</translation>
    </message>
    <message>
        <source>{time} 開始 · 操作者 {name}</source>
        <translation>Started {time} · operator {name}</translation>
    </message>
    <message>
        <source>用紙 {sheets} 枚 · 名刺 {cards} 枚</source>
        <translation>Sheets: {sheets} · cards: {cards}</translation>
    </message>
    <message>
        <source>読み取り待ち {n}</source>
        <translation>{n} waiting to be read</translation>
    </message>
    <message>
        <source>読み取れず {n}</source>
        <translation>{n} not read</translation>
    </message>
    <message>
        <source>別置き {n}</source>
        <translation>{n} set aside</translation>
    </message>
    <message>
        <source>重複などで外した {n}</source>
        <translation>Taken out {n}</translation>
    </message>
    <message>
        <source>取り込み済みと同じ {n}</source>
        <translation>Same as before: {n}</translation>
    </message>
    <message>
        <source>すべて読み終わると、次の同期で {name}さんの端末に移ります</source>
        <translation>When all of it is read, it goes to the desk of {name} with the next sync</translation>
    </message>
    <message>
        <source>取り込みの訂正</source>
        <translation>Correcting the batch</translation>
    </message>
    <message>
        <source>取り込みの分割</source>
        <translation>Splitting the batch</translation>
    </message>
    <message>
        <source>別置きから戻す</source>
        <translation>Bringing back sheets</translation>
    </message>
    <message>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>交換日</source>
        <translation>Exchanged on</translation>
    </message>
    <message>
        <source>公開範囲</source>
        <translation>Visibility</translation>
    </message>
    <message>
        <source>タグ</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>手で数えた枚数</source>
        <translation>Counted by hand</translation>
    </message>
</context>
<context>
    <name>CoverForm</name>
    <message>
        <source>1 人</source>
        <translation>One person</translation>
    </message>
    <message>
        <source>部署の全員</source>
        <translation>Everybody in a department</translation>
    </message>
    <message>
        <source>名簿（CSV）の全員</source>
        <translation>Everybody in a list (CSV)</translation>
    </message>
    <message>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>名簿のファイル</source>
        <translation>File of the list</translation>
    </message>
    <message>
        <source>氏名・職員番号かメールの列</source>
        <translation>Columns: name, staff number or mail</translation>
    </message>
    <message>
        <source>選ぶ…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>名簿のファイルを選ぶ</source>
        <translation>Choose the file of the list</translation>
    </message>
    <message>
        <source>A4（1 枚に 1 人）</source>
        <translation>A4 (one person a page)</translation>
    </message>
    <message>
        <source>名刺サイズ（A4 に 10 枚）</source>
        <translation>Card size (ten on A4)</translation>
    </message>
    <message>
        <source>給紙口に A4 が入らないときは名刺サイズにします。</source>
        <translation>Take card size where the feeder does not take A4.</translation>
    </message>
    <message>
        <source>だれの用紙</source>
        <translation>Sheets for</translation>
    </message>
    <message>
        <source>交換日</source>
        <translation>Date of exchange</translation>
    </message>
    <message>
        <source>公開範囲</source>
        <translation>Visibility</translation>
    </message>
    <message>
        <source>タグ</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>用紙の大きさ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>枚数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>所有者を選んでください。</source>
        <translation>Choose an owner.</translation>
    </message>
    <message>
        <source>部署がまだありません。設定の「職員」で職員名簿を取り込んでください。</source>
        <translation>There are no departments yet. Import the staff list under Settings › Staff.</translation>
    </message>
    <message>
        <source>名簿のファイルを選んでください。</source>
        <translation>Choose the file of the list.</translation>
    </message>
    <message>
        <source>交換日が読めません。2026/01/15、2026/01、2026 のように入力してください。</source>
        <translation>The date of exchange cannot be read. Enter it as 2026/01/15, 2026/01 or 2026.</translation>
    </message>
    <message>
        <source>{name}（{n} 人）</source>
        <translation>{name} ({n} people)</translation>
    </message>
    <message>
        <source>職員の名簿</source>
        <translation>Staff list</translation>
    </message>
</context>
<context>
    <name>CropView</name>
    <message>
        <source>項目の画像</source>
        <translation>Picture of the field</translation>
    </message>
</context>
<context>
    <name>DaysChooser</name>
    <message>
        <source>交換日のはじめ</source>
        <translation>Exchanged from</translation>
    </message>
    <message>
        <source>交換日のおわり</source>
        <translation>Exchanged until</translation>
    </message>
    <message>
        <source>絞り込む</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>DelegationForm</name>
    <message>
        <source>代行を追加</source>
        <translation>Add a delegation</translation>
    </message>
    <message>
        <source>代行される人</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>代行する人</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <source>最初の日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>最後の日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>追加する</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>DelegationPage</name>
    <message>
        <source>代行</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>代行する人は、期間中、代行される人の名刺を見て、変更できます。記録には 2 人の名前が残ります。</source>
        <translation>Who acts for somebody reads and changes that person’s cards until the last day. Both names are kept.</translation>
    </message>
    <message>
        <source>代行する人</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <source>代行される人</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>いつから</source>
        <translation>From</translation>
    </message>
    <message>
        <source>いつまで</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>代行の一覧</source>
        <translation>List of delegations</translation>
    </message>
    <message>
        <source>代行を追加</source>
        <translation>Add a delegation</translation>
    </message>
    <message>
        <source>氏名で絞り込む</source>
        <translation>Filter by name</translation>
    </message>
    <message>
        <source>代行はありません。</source>
        <translation>Nobody acts for anybody.</translation>
    </message>
    <message>
        <source>{name} の代行</source>
        <translation>Acts for {name}</translation>
    </message>
    <message>
        <source>代行中</source>
        <translation>In force</translation>
    </message>
</context>
<context>
    <name>DelegationSide</name>
    <message>
        <source>代行を終える</source>
        <translation>End it</translation>
    </message>
</context>
<context>
    <name>DepartmentBox</name>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>DepartmentSide</name>
    <message>
        <source>上位の部署</source>
        <translation>Department above</translation>
    </message>
    <message>
        <source>地方の部署</source>
        <translation>Regional</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <source>統合先の部署</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>上位の部署(なければ空欄)</source>
        <translation>Department above (or empty)</translation>
    </message>
    <message>
        <source>開設日</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>廃止日</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>統合先の部署(仕事を引き継ぐ部署)</source>
        <translation>Merged into (who goes on with the work)</translation>
    </message>
</context>
<context>
    <name>DepartmentsPage</name>
    <message>
        <source>部署</source>
        <translation>Departments</translation>
    </message>
    <message>
        <source>名称の変更、移動、統合、廃止で、名刺が書き換わることはありません。変更は次の同期で全員に届きます。</source>
        <translation>No card is rewritten when a department is renamed, moved, merged or closed. Everybody gets the change with the next sync.</translation>
    </message>
    <message>
        <source>在籍</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>開設日</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>廃止日</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>統合先</source>
        <translation>Merged into</translation>
    </message>
    <message>
        <source>部署の一覧</source>
        <translation>List of departments</translation>
    </message>
    <message>
        <source>部署を追加</source>
        <translation>Add a department</translation>
    </message>
    <message>
        <source>CSV から変更…</source>
        <translation>Change from CSV…</translation>
    </message>
    <message>
        <source>CSV に書き出す…</source>
        <translation>Export as CSV…</translation>
    </message>
    <message>
        <source>部署の名称で絞り込む</source>
        <translation>Filter by name</translation>
    </message>
    <message>
        <source>部署はまだありません。</source>
        <translation>There are no departments yet.</translation>
    </message>
    <message>
        <source>変更できなかった行</source>
        <translation>Lines that were not taken</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>追加する</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>部署の CSV を選ぶ</source>
        <translation>Choose a CSV of departments</translation>
    </message>
    <message>
        <source>CSV (*.csv);;すべて (*)</source>
        <translation>CSV (*.csv);;All files (*)</translation>
    </message>
    <message>
        <source>追加 {made} 部署、変更 {changed} 部署。</source>
        <translation>{made} added, {changed} changed. </translation>
    </message>
    <message>
        <source>変更できなかった行が {count} あります。</source>
        <translation>{count} lines were not taken. </translation>
    </message>
    <message>
        <source>部署の CSV の保存先</source>
        <translation>Save departments as</translation>
    </message>
    <message>
        <source>部署.csv</source>
        <translation>departments.csv</translation>
    </message>
</context>
<context>
    <name>DeskSide</name>
    <message>
        <source>この端末を停止する…</source>
        <translation>Revoke this desk…</translation>
    </message>
    <message>
        <source>停止すると元に戻せません。共有の名刺は、次につながったときに端末から消え、つながらなくても期限が過ぎると見られなくなります。もう一度使うには、新しい参加コードで参加し直します。</source>
        <translation>This cannot be undone. The desk wipes the shared cards when it next connects, and cannot read them after the lease has ended even if it never does. To use it again, join with a new code.</translation>
    </message>
    <message>
        <source>停止する</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>使っている人: {people}</source>
        <translation>Used by: {people}</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>参加: {when}</source>
        <translation>Joined {when}</translation>
    </message>
    <message>
        <source>最後の接続: {when}</source>
        <translation>Last seen {when}</translation>
    </message>
    <message>
        <source>停止: {when}</source>
        <translation>Revoked {when}</translation>
    </message>
</context>
<context>
    <name>DesksPage</name>
    <message>
        <source>端末</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>共有サーバーに参加しているパソコンです。なくした端末や使わなくなった端末は、停止します。</source>
        <translation>Computers that have joined the shared server. Revoke those that are lost or no longer used.</translation>
    </message>
    <message>
        <source>使っている人</source>
        <translation>Used by</translation>
    </message>
    <message>
        <source>最後の接続</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>参加した日時</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>端末の一覧</source>
        <translation>List of desks</translation>
    </message>
    <message>
        <source>参加コードを作る</source>
        <translation>Make a join code</translation>
    </message>
    <message>
        <source>端末の名前、使っている人で絞り込む</source>
        <translation>Filter by name of the desk or user</translation>
    </message>
    <message>
        <source>参加している端末はありません。</source>
        <translation>No desk has joined.</translation>
    </message>
    <message>
        <source>停止済み</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>長く接続なし</source>
        <translation>Long away</translation>
    </message>
    <message>
        <source>端末を停止しました。次につながったときに、共有の名刺がその端末から消えます。</source>
        <translation>The desk was revoked. The shared cards go from it when it next connects.</translation>
    </message>
    <message>
        <source>参加コード</source>
        <translation>Join code</translation>
    </message>
</context>
<context>
    <name>DisclosureSide</name>
    <message>
        <source>承認する…</source>
        <translation>Approve…</translation>
    </message>
    <message>
        <source>請求した人が本人か、請求書の記載と合っているかを確かめましたか。承認すると、依頼した管理者とあなたが、この人の保有個人情報をすべて取り出せます。</source>
        <translation>Have you checked that the request is from the person, and that it says the same as the form? Once approved, the administrator who asked and you can take all that the office holds on this person.</translation>
    </message>
    <message>
        <source>確かめて承認する</source>
        <translation>Checked, approve</translation>
    </message>
    <message>
        <source>承認しない</source>
        <translation>Do not approve</translation>
    </message>
    <message>
        <source>PDF に保存…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>作成するたびに、監査の記録に残ります。</source>
        <translation>The audit keeps each time that it is taken.</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>依頼した人: {name}({when})</source>
        <translation>Asked by: {name} ({when})</translation>
    </message>
    <message>
        <source>{day} まで作成できます。</source>
        <translation>It can be taken until {day}.</translation>
    </message>
    <message>
        <source>開示請求</source>
        <translation>Disclosure requests</translation>
    </message>
    <message>
        <source>取り下げる</source>
        <translation>Withdraw</translation>
    </message>
</context>
<context>
    <name>DisclosuresPage</name>
    <message>
        <source>開示請求</source>
        <translation>Disclosure requests</translation>
    </message>
    <message>
        <source>本人の保有個人情報を、公開範囲にかかわらずすべて集めて PDF にします。管理者 2 人で行い、監査の記録に残ります。</source>
        <translation>Gathers all that the office holds on a person, whoever may see it, as a PDF. It takes two administrators, and the audit keeps it.</translation>
    </message>
    <message>
        <source>請求に係る者と理由</source>
        <translation>Person and reason</translation>
    </message>
    <message>
        <source>依頼した人</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>日時</source>
        <translation>When</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>開示請求の一覧</source>
        <translation>List of disclosure requests</translation>
    </message>
    <message>
        <source>開示請求を受け付ける</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>氏名、理由で絞り込む</source>
        <translation>Filter by name or reason</translation>
    </message>
    <message>
        <source>この 1 年に受け付けた開示請求はありません。</source>
        <translation>There were no requests within the last year.</translation>
    </message>
    <message>
        <source>作成の期限切れ</source>
        <translation>Too late to take</translation>
    </message>
    <message>
        <source>依頼しました。別の管理者が 7 日以内に承認すると、2 人が書類を作成できます。</source>
        <translation>Asked. Once another administrator has approved it within 7 days, both can take the document.</translation>
    </message>
    <message>
        <source>承認しました。保存か印刷をすると、書類が作られます。</source>
        <translation>Approved. The document is made when it is saved or printed.</translation>
    </message>
    <message>
        <source>保有個人情報の写し</source>
        <translation>Copy of personal data held</translation>
    </message>
    <message>
        <source>名刺 {count} 枚の写しを保存しました。</source>
        <translation>Saved a copy of {count} cards.</translation>
    </message>
</context>
<context>
    <name>DisposalSide</name>
    <message>
        <source>廃棄する…</source>
        <translation>Dispose…</translation>
    </message>
    <message>
        <source>完全に消去する</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>{count} 件のうち、一覧に出ている {shown} 件を廃棄できます。</source>
        <translation>{shown} of {count} are listed and can be disposed of.</translation>
    </message>
    <message>
        <source>一覧の {count} 件を廃棄できます。</source>
        <translation>The {count} listed can be disposed of.</translation>
    </message>
    <message>
        <source>一覧に出ている {count} 件を、画像・履歴ごと消去します。共有していれば、サーバーとほかの端末からも消えます。元に戻せません。</source>
        <translation>The {count} listed are erased with their images and history. Where they are shared, they go from the server and all desks too. It cannot be undone.</translation>
    </message>
</context>
<context>
    <name>Divisions</name>
    <message>
        <source>区切り用紙で切り替えました</source>
        <translation>Divided by cover sheets</translation>
    </message>
    <message>
        <source>{who} から</source>
        <translation>From here: {who}</translation>
    </message>
    <message>
        <source>{who}&#x3000;{n} 枚</source>
        <translation>{who}: {n} sheets</translation>
    </message>
    <message>
        <source>&#x3000;要確認</source>
        <translation> – please look</translation>
    </message>
</context>
<context>
    <name>DoneSide</name>
    <message>
        <source>引継書を印刷…</source>
        <translation>Print handover report…</translation>
    </message>
    <message>
        <source>後任が引き継いだ名刺のうち、この端末で見られるものが載ります。</source>
        <translation>It lists the cards the successor got, as far as they can be seen on this computer.</translation>
    </message>
    <message>
        <source>この異動を取り消す…</source>
        <translation>Undo this rotation…</translation>
    </message>
    <message>
        <source>移った名刺と所属を元に戻します。そのあとだれかが変更したものは、今のまま残ります。</source>
        <translation>Cards and posts go back. What somebody has changed since stays as it is.</translation>
    </message>
    <message>
        <source>取り消す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>異動先: {name}</source>
        <translation>Goes to: {name}</translation>
    </message>
    <message>
        <source>(機関の外)</source>
        <translation>(out of this office)</translation>
    </message>
    <message>
        <source>後任: {name}</source>
        <translation>Successor: {name}</translation>
    </message>
    <message>
        <source>異動日: {day}</source>
        <translation>Day: {day}</translation>
    </message>
    <message>
        <source>{when} に {name} が実行</source>
        <translation>Done {when} by {name}</translation>
    </message>
    <message>
        <source>{when} に取り消し</source>
        <translation>Undone {when}</translation>
    </message>
</context>
<context>
    <name>DuePage</name>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>基準日</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>廃棄できる日</source>
        <translation>Over on</translation>
    </message>
    <message>
        <source>廃棄候補の一覧</source>
        <translation>Disposal list</translation>
    </message>
    <message>
        <source>一覧を保存…</source>
        <translation>Save the list…</translation>
    </message>
    <message>
        <source>一覧を印刷…</source>
        <translation>Print the list…</translation>
    </message>
    <message>
        <source>種類、内容、所有者で絞り込む</source>
        <translation>Filter by kind, content or owner</translation>
    </message>
    <message>
        <source>保存期間を過ぎたものはありません。</source>
        <translation>Nothing is over its period.</translation>
    </message>
    <message>
        <source>保存期間が定められていません。年数を決めると、過ぎたものが一覧に出ます。</source>
        <translation>There are no periods. Once there are, what is over them is listed here.</translation>
    </message>
    <message>
        <source>{until} まで残す: {why}</source>
        <translation>Kept until {until}: {why}</translation>
    </message>
    <message>
        <source>廃棄候補一覧</source>
        <translation>Disposal list</translation>
    </message>
    <message>
        <source>{count} 件を廃棄しました。</source>
        <translation>{count} disposed of.</translation>
    </message>
    <message>
        <source>{count} 件は、保存期間内になっていたので残しました。</source>
        <translation> {count} are not over their period any more and were left.</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>名刺の項目を編集</source>
        <translation>Edit the fields of the card</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>開く・次の欄へ</source>
        <translation>Open / next field</translation>
    </message>
    <message>
        <source>次の欄へ</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>プロファイルを選ぶ</source>
        <translation>Choose a profile</translation>
    </message>
    <message>
        <source>開いています…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>パソコンのログインでは開けませんでした。パスフレーズを入力してください。</source>
        <translation>Your computer&apos;s log-in could not open it. Type the passphrase.</translation>
    </message>
    <message>
        <source>復元しました（画像 {count} 面）。開いて確かめてください。</source>
        <translation>Restored (images: {count}). Open it to make sure.</translation>
    </message>
    <message>
        <source>バックアップになかった画像が {count} 面あります。</source>
        <translation>Images that were not in the backup: {count}.</translation>
    </message>
</context>
<context>
    <name>EraseForm</name>
    <message>
        <source>消去する名刺を選ぶ</source>
        <translation>Choose the cards to erase</translation>
    </message>
    <message>
        <source>印を付けた名刺を、画像・読み取り結果・履歴・メモ・次のアクションと一緒に、この端末、ほかの端末、サーバーから消します。元に戻せません。</source>
        <translation>The cards that are ticked go with their images, readings, history, notes and next actions from this desk, from others and from the server. This cannot be undone.</translation>
    </message>
    <message>
        <source>完全に消去する</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>この名刺だけの面談記録も消す</source>
        <translation>Also the meetings with these cards alone</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>最後の同期</source>
        <translation>Last sync</translation>
    </message>
    <message>
        <source>送信待ち</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>ほかの職員の名刺を見られる期限</source>
        <translation>Colleagues&apos; cards can be read until</translation>
    </message>
    <message>
        <source>この端末に置く名刺</source>
        <translation>Cards kept on this computer</translation>
    </message>
    <message>
        <source>参加している機関</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>利用者名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>この端末の名前</source>
        <translation>This desk&apos;s name</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>{n} 件。つながったときに自動で送ります。</source>
        <translation>{n}. They are sent as soon as there is a connection.</translation>
    </message>
    <message>
        <source>ありません</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>{what}。ほかは、探すときにサーバーにたずねます。</source>
        <translation>{what}. The server is asked for others when you search.</translation>
    </message>
    <message>
        <source>いまは自分の名刺だけが見られます。サーバーにつながると、ほかの職員の名刺も見られます。</source>
        <translation>Only your own cards can be read now. Colleagues&apos; cards come back with a connection to the server.</translation>
    </message>
    <message>
        <source>{when}(サーバーにつながるたびに延びます)</source>
        <translation>{when} (renewed with every connection)</translation>
    </message>
</context>
<context>
    <name>FarImages</name>
    <message>
        <source>画像がありません</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>画像を受け取れませんでした</source>
        <translation>The image did not come</translation>
    </message>
    <message>
        <source>画像は、つながったときに見られます</source>
        <translation>The image can be seen when the server answers</translation>
    </message>
    <message>
        <source>画像を受け取っています…</source>
        <translation>Getting the image…</translation>
    </message>
</context>
<context>
    <name>FaultPanel</name>
    <message>
        <source>取り込みが止まった理由</source>
        <translation>Why the batch stopped</translation>
    </message>
    <message>
        <source>最後に取り込んだ名刺</source>
        <translation>Last card taken in</translation>
    </message>
    <message>
        <source>続ける  F6</source>
        <translation>Go on  F6</translation>
    </message>
    <message>
        <source>この名刺（{n} 枚目）までは保管済みです。</source>
        <translation>Everything up to this card (sheet {n}) is kept safe.</translation>
    </message>
    <message>
        <source>この区切り用紙までは保管済みです。</source>
        <translation>Everything up to this cover sheet is safe.</translation>
    </message>
    <message>
        <source>スキャナー：{state}</source>
        <translation>Scanner: {state}</translation>
    </message>
    <message>
        <source>スキャナーは準備完了です。紙を確かめて「続ける」を押してください。</source>
        <translation>The scanner is ready. Check the paper and press Go on.</translation>
    </message>
    <message>
        <source>スキャナー：紙が入るのを待っています</source>
        <translation>Scanner: waiting for paper</translation>
    </message>
    <message>
        <source>{n} 枚を取り込み、{read} 枚を読み取りました。</source>
        <translation>Taken in: {n}, read: {read}.</translation>
    </message>
</context>
<context>
    <name>FieldDetail</name>
    <message>
        <source>候補 {n}: {text}</source>
        <translation>Candidate {n}: {text}</translation>
    </message>
</context>
<context>
    <name>FieldHeader</name>
    <message>
        <source>残り {n} 項目（{cards} 枚）</source>
        <translation>{n} fields left ({cards} cards)</translation>
    </message>
    <message>
        <source>1 項目 {n:.1f} 秒</source>
        <translation>{n:.1f} s a field</translation>
    </message>
    <message>
        <source>終わりまで {time}</source>
        <translation>{time} to the end</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>異体字の候補はありません</source>
        <translation>There are no variants of these characters</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>{line}(他 {n})</source>
        <translation>{line} (and {n} more)</translation>
    </message>
    <message>
        <source>なし</source>
        <translation>None</translation>
    </message>
    <message>
        <source>確実</source>
        <translation>Sure</translation>
    </message>
    <message>
        <source>要確認</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>確認済み</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>変更あり</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>FieldScreen</name>
    <message>
        <source>確認する項目はありません</source>
        <translation>No fields to review</translation>
    </message>
    <message>
        <source>読み取りに自信のない項目は、種類ごとにここに並びます。</source>
        <translation>Fields that were not read with certainty stand here, kind by kind.</translation>
    </message>
    <message>
        <source>名刺を取り込む</source>
        <translation>Take in cards</translation>
    </message>
    <message>
        <source>この行を確定して次の行へ</source>
        <translation>Accept this row and go to the next</translation>
    </message>
    <message>
        <source>見えている行をまとめて確定</source>
        <translation>Accept all rows in sight</translation>
    </message>
    <message>
        <source>行・ページを移る</source>
        <translation>Move by rows or pages</translation>
    </message>
    <message>
        <source>候補を入れる</source>
        <translation>Take a candidate</translation>
    </message>
    <message>
        <source>異体字の候補</source>
        <translation>Other forms of the kanji</translation>
    </message>
    <message>
        <source>文字を直す(Esc でやめる)。直す間、ほかのキーは Alt を添える</source>
        <translation>Correct the text (Esc to cancel); while typing, use the other keys with Alt</translation>
    </message>
    <message>
        <source>項目を空にする</source>
        <translation>Empty the field</translation>
    </message>
    <message>
        <source>あとで見る</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>この名刺を名刺ごとの画面で開く</source>
        <translation>Open this card by itself</translation>
    </message>
    <message>
        <source>直前の確定を取り消す</source>
        <translation>Take back what was accepted last</translation>
    </message>
    <message>
        <source>項目の種類を移る</source>
        <translation>Go to another kind of field</translation>
    </message>
    <message>
        <source>入力の途中だった内容を行に戻しました。まだ確定していません。</source>
        <translation>What you were typing is back in its row. It is not accepted yet.</translation>
    </message>
    <message>
        <source>Enter 確定して次へ · Shift+Enter 改行 · Esc やめる · Alt+1–9 候補 · Alt+V 異体字 · Alt+P あとで · Alt+O 名刺を開く</source>
        <translation>Enter accept, next · Shift+Enter new line · Esc cancel · Alt+1–9 candidates · Alt+V kanji forms · Alt+P later · Alt+O open card</translation>
    </message>
    <message>
        <source>Enter 確定して次へ · Ctrl+Enter 見えている行を確定 · 1–9 候補 · F2 直す · V 異体字 · P あとで · O 名刺を開く · U 取り消し · Alt+↑↓ 種類</source>
        <translation>Enter accept, next · Ctrl+Enter accept rows in sight · 1–9 candidates · F2 correct · V kanji forms · P later · O open card · U undo · Alt+↑↓ kind</translation>
    </message>
</context>
<context>
    <name>FigureTable</name>
    <message>
        <source>計</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>(部署なし)</source>
        <translation>(no department)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>絞り込み</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>絞り込みを加える</source>
        <translation>Add a filter</translation>
    </message>
    <message>
        <source>絞り込みを加える(F)</source>
        <translation>Add a filter (F)</translation>
    </message>
    <message>
        <source>自分の名刺(&amp;M)</source>
        <translation>&amp;My cards</translation>
    </message>
    <message>
        <source>職員を選ぶ(&amp;O)…</source>
        <translation>Choose a member of &amp;staff…</translation>
    </message>
    <message>
        <source>部署を選ぶ(&amp;D)…</source>
        <translation>Choose a &amp;department…</translation>
    </message>
    <message>
        <source>タグを選ぶ(&amp;T)…</source>
        <translation>Choose a &amp;tag…</translation>
    </message>
    <message>
        <source>交換した時期(&amp;P)</source>
        <translation>&amp;Exchanged when</translation>
    </message>
    <message>
        <source>期間を入力…</source>
        <translation>Type a period…</translation>
    </message>
    <message>
        <source>公開範囲(&amp;V)</source>
        <translation>&amp;Visibility</translation>
    </message>
    <message>
        <source>絞り込みを外す: {filter}</source>
        <translation>Remove the filter: {filter}</translation>
    </message>
    <message>
        <source>押すと外れます</source>
        <translation>Press to remove</translation>
    </message>
    <message>
        <source>自分の名刺</source>
        <translation>My cards</translation>
    </message>
    <message>
        <source>交換: {period}</source>
        <translation>Exchanged: {period}</translation>
    </message>
    <message>
        <source>職員: {name}</source>
        <translation>Staff: {name}</translation>
    </message>
    <message>
        <source>部署: {name}</source>
        <translation>Department: {name}</translation>
    </message>
    <message>
        <source>タグ: {name}</source>
        <translation>Tag: {name}</translation>
    </message>
    <message>
        <source>公開範囲: {name}</source>
        <translation>Visibility: {name}</translation>
    </message>
    <message>
        <source>組織: {name}</source>
        <translation>Organization: {name}</translation>
    </message>
    <message>
        <source>この 3 か月に交換</source>
        <translation>Exchanged in the last 3 months</translation>
    </message>
    <message>
        <source>この 1 年に交換</source>
        <translation>Exchanged in the last year</translation>
    </message>
    <message>
        <source>この 3 年に交換</source>
        <translation>Exchanged in the last 3 years</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>氏名、よみ、組織、電話、または操作の名前</source>
        <translation>Name, reading, organization, phone, or a command</translation>
    </message>
    <message>
        <source>人物・組織・操作を探す</source>
        <translation>Find people, organizations, commands</translation>
    </message>
    <message>
        <source>見つかったもの</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>見つかりません。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>サーバーでも「{words}」を探す</source>
        <translation>Search the server, too, for “{words}”</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>検査の結果</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <source>見つける</source>
        <translation>Find it</translation>
    </message>
    <message>
        <source>USB の規則</source>
        <translation>USB rule</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>製造番号</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>給紙口</source>
        <translation>Feeder</translation>
    </message>
</context>
<context>
    <name>FirstCard</name>
    <message>
        <source>最初の名刺：この内容でよいか確かめてください</source>
        <translation>First card: make sure that these are right</translation>
    </message>
    <message>
        <source>最初の名刺</source>
        <translation>First card</translation>
    </message>
    <message>
        <source>違うときは上の欄を直すと、この取り込み全体に反映します。</source>
        <translation>If not, correct the fields above: it holds for the whole batch.</translation>
    </message>
    <message>
        <source>所有者 {name}</source>
        <translation>Owner {name}</translation>
    </message>
    <message>
        <source>交換日 {day}</source>
        <translation>Exchanged {day}</translation>
    </message>
</context>
<context>
    <name>FirstPasswordForm</name>
    <message>
        <source>最初のパスワードは管理者も知っています。ご自分だけのパスワード(12 文字以上)に変えると、共有が始まります。</source>
        <translation>The administrator knows the first password. Change it to one of your own (12 characters or more), and sharing begins.</translation>
    </message>
</context>
<context>
    <name>ForgotPage</name>
    <message>
        <source>パスフレーズを決め直す</source>
        <translation>Choose a new passphrase</translation>
    </message>
    <message>
        <source>控えておいた復旧コードで開き、新しいパスフレーズを決めます。データはそのまま残ります。</source>
        <translation>Open with the recovery code that you kept, and choose a new passphrase. The data stays as it is.</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>どの画面でも</source>
        <translation>On every screen</translation>
    </message>
    <message>
        <source>キーの一覧</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>{area}を開く</source>
        <translation>Open {area}</translation>
    </message>
    <message>
        <source>探す</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>やり直す</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>ロック</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>全般</source>
        <translation>General</translation>
    </message>
    <message>
        <source>この画面を使う人ごとに保存します。変えるとすぐに切り替わります。</source>
        <translation>Kept for each person who uses this window. Changes hold at once.</translation>
    </message>
    <message>
        <source>システムに合わせる</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>明るい</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>暗い</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>小さい</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>標準</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大きい</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>言語</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>配色</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>文字の大きさ</source>
        <translation>Text size</translation>
    </message>
</context>
<context>
    <name>HabitsButton</name>
    <message>
        <source>スキャンの設定</source>
        <translation>How to scan</translation>
    </message>
    <message>
        <source>・届くのを待つ</source>
        <translation>, wait for more</translation>
    </message>
    <message>
        <source>ガラス面</source>
        <translation>Glass</translation>
    </message>
</context>
<context>
    <name>HabitsPanel</name>
    <message>
        <source>スキャンの設定</source>
        <translation>How to scan</translation>
    </message>
    <message>
        <source>解像度</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>200 dpi（速い）</source>
        <translation>200 dpi (fast)</translation>
    </message>
    <message>
        <source>300 dpi（標準）</source>
        <translation>300 dpi (standard)</translation>
    </message>
    <message>
        <source>400 dpi</source>
        <translation>400 dpi</translation>
    </message>
    <message>
        <source>600 dpi（小さい文字）</source>
        <translation>600 dpi (small print)</translation>
    </message>
    <message>
        <source>色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>カラー</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>グレー</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>白黒</source>
        <translation>Black and white</translation>
    </message>
    <message>
        <source>紙の大きさ</source>
        <translation>Paper size</translation>
    </message>
    <message>
        <source>名刺</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>A4 まで</source>
        <translation>Up to A4</translation>
    </message>
    <message>
        <source>給紙口ではなく、ガラス面に置いた面を読む</source>
        <translation>Scan what lies on the glass, not the feeder</translation>
    </message>
    <message>
        <source>傾きと余白をスキャナーで整える</source>
        <translation>Let the scanner straighten and crop</translation>
    </message>
    <message>
        <source>紙が重なって送られたら止める</source>
        <translation>Stop when sheets are fed together</translation>
    </message>
    <message>
        <source>紙を入れたら始める</source>
        <translation>Start when paper is put in</translation>
    </message>
    <message>
        <source>スキャナーのボタンで始める・続ける</source>
        <translation>Start and go on by the scanner’s button</translation>
    </message>
    <message>
        <source>給紙口が空になったら、続きの紙を待つ</source>
        <translation>Wait for more paper when the feeder is empty</translation>
    </message>
    <message>
        <source>取り込んだファイル</source>
        <translation>Files taken in</translation>
    </message>
    <message>
        <source>元のまま残す</source>
        <translation>Leave as they are</translation>
    </message>
    <message>
        <source>「取り込み済み」へ移す</source>
        <translation>Move to “取り込み済み”</translation>
    </message>
    <message>
        <source>消す</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>空になったら、次のファイルが届くのを待つ</source>
        <translation>When empty, wait for the next files</translation>
    </message>
    <message>
        <source>{n} dpi</source>
        <translation>{n} dpi</translation>
    </message>
    <message>
        <source>読み取り方</source>
        <translation>How to scan</translation>
    </message>
    <message>
        <source>始め方と終わり方</source>
        <translation>When to start and end</translation>
    </message>
    <message>
        <source>所有者と交換日が入っているときに始まります。</source>
        <translation>Scanning starts only when owner and date are set.</translation>
    </message>
    <message>
        <source>フォルダーのファイル</source>
        <translation>Files of the folder</translation>
    </message>
    <message>
        <source>移したり消したりするのは、保管できたファイルだけです。</source>
        <translation>Only files that are safe are moved or deleted.</translation>
    </message>
    <message>
        <source>このパソコンで次からも同じ設定を使います。</source>
        <translation>This computer keeps these choices.</translation>
    </message>
</context>
<context>
    <name>HandoverForm</name>
    <message>
        <source>前任者</source>
        <translation>From</translation>
    </message>
    <message>
        <source>後任者</source>
        <translation>To</translation>
    </message>
    <message>
        <source>人事異動</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>引継日</source>
        <translation>Handover date</translation>
    </message>
    <message>
        <source>選ばない(職員を選んで作る)</source>
        <translation>None (choose the staff)</translation>
    </message>
    <message>
        <source>異動で引き継がれた名刺のうち、この端末で見られるものが載ります。</source>
        <translation>It holds the cards that went with the rotation and can be seen at this desk.</translation>
    </message>
    <message>
        <source>前任者を選んでください。</source>
        <translation>Choose whose work is handed over.</translation>
    </message>
    <message>
        <source>後任者を選ぶか、氏名を入力してください。</source>
        <translation>Choose the successor, or type a name.</translation>
    </message>
    <message>
        <source>引継日を 2026/04/01 のように入力してください。</source>
        <translation>Type the handover date like 2026/04/01.</translation>
    </message>
    <message>
        <source>前任者と後任者が同じ人です。後任者を選び直してください。</source>
        <translation>Predecessor and successor are the same person. Choose another successor.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>残り {n} 枚</source>
        <translation>Cards left: {n}</translation>
    </message>
    <message>
        <source>要確認 {n} 項目</source>
        <translation>Fields to check: {n}</translation>
    </message>
    <message>
        <source>あとで {n} 枚</source>
        <translation>For later: {n}</translation>
    </message>
    <message>
        <source>今日 {n} 枚</source>
        <translation>{n} cards today</translation>
    </message>
    <message>
        <source>1 枚 {n:.1f} 秒</source>
        <translation>{n:.1f} s a card</translation>
    </message>
    <message>
        <source>終わりまで {time}</source>
        <translation>{time} to the end</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>所有者・操作者・日付・タグで絞り込む（Ctrl+F）</source>
        <translation>Filter by owner, operator, date or tag (Ctrl+F)</translation>
    </message>
    <message>
        <source>取り込みの絞り込み</source>
        <translation>Filter the batches</translation>
    </message>
    <message>
        <source>これまでの取り込み</source>
        <translation>Earlier batches</translation>
    </message>
    <message>
        <source>まだ取り込みがありません</source>
        <translation>No batches yet</translation>
    </message>
    <message>
        <source>名刺の束を取り込むと、ここで所有者や交換日をあとから直せます。</source>
        <translation>Once a stack of cards is taken in, its owner and exchange date can be corrected here.</translation>
    </message>
</context>
<context>
    <name>ImageChoice</name>
    <message>
        <source>ほかの端末で取り込まれた名刺の画像</source>
        <translation>Images of cards that were scanned at other desks</translation>
    </message>
    <message>
        <source>見るときに受け取る</source>
        <translation>Get them when somebody looks</translation>
    </message>
    <message>
        <source>自分の部署の最近 2 年分を、先に受け取っておく</source>
        <translation>Get those of my department&apos;s last two years ahead</translation>
    </message>
    <message>
        <source>自分の部署のすべてを、先に受け取っておく</source>
        <translation>Get all of my department&apos;s ahead</translation>
    </message>
    <message>
        <source>この端末に置く上限</source>
        <translation>Limit on this desk</translation>
    </message>
    <message>
        <source>超えると、ほかの職員の名刺の画像のうち、長く見ていないものから消え、見るときにまた受け取ります。自分の名刺の画像と、まだ送っていない画像は消えません。</source>
        <translation>Above it, images of colleagues&apos; cards that were not looked at for the longest go first, and come again when somebody looks. Images of your own cards, and those not sent yet, stay.</translation>
    </message>
    <message>
        <source>受け取っています。残り {n} 枚。</source>
        <translation>Getting them. Still to come: {n}.</translation>
    </message>
    <message>
        <source>つながらないときも見られます。回線の半分までを使います。</source>
        <translation>They can be seen offline, too. Up to half of the line is used.</translation>
    </message>
    <message>
        <source>一度見た画像は、つながらないときも見られます。</source>
        <translation>Images that were seen once can be seen offline, too.</translation>
    </message>
</context>
<context>
    <name>IntakeArea</name>
    <message>
        <source>取り込みの画面</source>
        <translation>Sections of Capture</translation>
    </message>
    <message>
        <source>取り込む</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>これまでの取り込み</source>
        <translation>Earlier batches</translation>
    </message>
    <message>
        <source>取り込みの画面を切り替える</source>
        <translation>Switch the section of Capture</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>取り込みを開始</source>
        <translation>Start taking in</translation>
    </message>
    <message>
        <source>一時停止・続ける</source>
        <translation>Pause / go on</translation>
    </message>
    <message>
        <source>終了（そこまでを読み取る）</source>
        <translation>End (what is there is read)</translation>
    </message>
    <message>
        <source>終わったあと、次の束へ</source>
        <translation>After the end: next stack</translation>
    </message>
    <message>
        <source>取り込む ⇄ これまでの取り込み</source>
        <translation>Take in ⇄ earlier batches</translation>
    </message>
    <message>
        <source>2 回送られたかもしれないシートを見比べる</source>
        <translation>Compare sheets that may have been fed twice</translation>
    </message>
    <message>
        <source>これまでの取り込みを絞り込む</source>
        <translation>Filter the earlier batches</translation>
    </message>
    <message>
        <source>選んだ名刺を開く</source>
        <translation>Open the chosen card</translation>
    </message>
</context>
<context>
    <name>IntakeRun</name>
    <message>
        <source>取り込み全体の訂正</source>
        <translation>Correcting the whole batch</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>読み取り</source>
        <translation>Reading</translation>
    </message>
</context>
<context>
    <name>KeepSide</name>
    <message>
        <source>残す期限</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>残す</source>
        <translation>Keep longer</translation>
    </message>
    <message>
        <source>残すのをやめる</source>
        <translation>Keep no longer</translation>
    </message>
    <message>
        <source>廃棄せずに残すものは、一覧から選びます。</source>
        <translation>Choose in the list what is to be kept longer.</translation>
    </message>
    <message>
        <source>選んだ {n} 件を残します。件数と期限は監査の記録に残ります(非公開のものを除く)。理由は、その記録を見られる管理者の一覧にも出ます。</source>
        <translation>Chosen records that are kept longer: {n}. The audit tells how many and until when (not of private ones). The reason is also shown to administrators who may see the record.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <source>書類の種類</source>
        <translation>Kinds of report</translation>
    </message>
    <message>
        <source>引継書</source>
        <translation>Handover report</translation>
    </message>
    <message>
        <source>前任者の名刺・面談・メモを後任者に渡す一冊</source>
        <translation>The predecessor&apos;s cards, meetings and notes for the successor</translation>
    </message>
    <message>
        <source>名刺一覧</source>
        <translation>Contact list</translation>
    </message>
    <message>
        <source>一人または全員の連絡先の一覧表</source>
        <translation>A list of the contacts of one or of all</translation>
    </message>
    <message>
        <source>面談記録</source>
        <translation>Meeting record</translation>
    </message>
    <message>
        <source>面談 1 件の相手・内容・今後の対応</source>
        <translation>Who met, what was said, what comes next</translation>
    </message>
    <message>
        <source>取り込み票</source>
        <translation>Batch slip</translation>
    </message>
    <message>
        <source>取り込んだ枚数と、紙の名刺を廃棄してよいか</source>
        <translation>How many were taken in, and whether the paper may go</translation>
    </message>
    <message>
        <source>区切り用紙</source>
        <translation>Cover sheet</translation>
    </message>
    <message>
        <source>束の前に入れると、所有者と交換日が切り替わる紙</source>
        <translation>Fed before a stack, it switches owner and date</translation>
    </message>
    <message>
        <source>項目の種類</source>
        <translation>Kinds of fields</translation>
    </message>
    <message>
        <source>{field}  {n}</source>
        <translation>{field}  {n}</translation>
    </message>
</context>
<context>
    <name>LeaveForm</name>
    <message>
        <source>サーバーから離れる</source>
        <translation>Leave the server</translation>
    </message>
    <message>
        <source>やめる(何も変更しません)</source>
        <translation>Stop (changes nothing)</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>続ける</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>終える</source>
        <translation>End it</translation>
    </message>
    <message>
        <source>読み取る</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>終わっていない取り込みがあります：{owner}さん・{day}・{n} 枚。</source>
        <translation>A batch has not been ended: {owner}, {day}, cards: {n}.</translation>
    </message>
    <message>
        <source>読み取りを待つ名刺が {n} 枚あります。</source>
        <translation>Cards waiting to be read: {n}.</translation>
    </message>
    <message>
        <source>読み取り</source>
        <translation>Reading</translation>
    </message>
</context>
<context>
    <name>ListForm</name>
    <message>
        <source>全員（空のまま）</source>
        <translation>Everybody (leave empty)</translation>
    </message>
    <message>
        <source>氏名のよみの順</source>
        <translation>By reading of the name</translation>
    </message>
    <message>
        <source>組織の順</source>
        <translation>By organization</translation>
    </message>
    <message>
        <source>交換日の新しい順</source>
        <translation>Newest exchange first</translation>
    </message>
    <message>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>並び順</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>全員</source>
        <translation>Everybody</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>一覧から選ぶと、ここに内容とできることが出ます。</source>
        <translation>Choose something in the list to see it here, and what can be done with it.</translation>
    </message>
    <message>
        <source>当てはまるものはありません。</source>
        <translation>Nothing fits.</translation>
    </message>
</context>
<context>
    <name>LostRows</name>
    <message>
        <source>内容をコピー</source>
        <translation>Copy the words</translation>
    </message>
    <message>
        <source>次へ進む</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>入力の途中だった名刺が、この端末から見えなくなりました。閲覧の期限が切れたか、所有者か公開範囲が変わったか、消去されました。次の内容は、まだ確定していませんでした。名刺がまた見えるようになると、その行に戻ります。</source>
        <translation>Cards for which you were typing can no longer be seen at this desk: the time for reading them is over, their owner or visibility changed, or they were erased. The following was not accepted yet. When a card can be seen again, it is back in its row.</translation>
    </message>
    <message>
        <source>氏名なし</source>
        <translation>No name</translation>
    </message>
</context>
<context>
    <name>LostWords</name>
    <message>
        <source>内容をコピー</source>
        <translation>Copy the words</translation>
    </message>
    <message>
        <source>次へ進む</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>氏名なし</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>「{name}」の名刺が、入力の途中でこの端末から見えなくなりました。閲覧の期限が切れたか、所有者か公開範囲が変わったか、消去されました。</source>
        <translation>The card of “{name}” can be seen at this desk no longer, while you were typing: the time for colleagues’ cards has run out, its owner or visibility has changed, or it was erased.</translation>
    </message>
    <message>
        <source>次の内容は、まだ確定していませんでした。名刺がまた見えるようになると、ここに戻ります。</source>
        <translation>This was not accepted yet. It will be here again when the card can be seen again.</translation>
    </message>
    <message>
        <source>入力の途中だった内容を戻しました。まだ確定していません。</source>
        <translation>What you were typing is back. It is not accepted yet.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>「{file}」の取り込み</source>
        <translation>Importing “{file}”</translation>
    </message>
    <message>
        <source>連絡先を {count} 件取り込みました。</source>
        <translation>Contacts imported: {count}.</translation>
    </message>
    <message>
        <source>うち {count} 件はすでにある名刺と同じ内容です。</source>
        <translation>Of these, the same as a card that was there: {count}.</translation>
    </message>
    <message>
        <source>ほか {count} 件</source>
        <translation>And {count} more</translation>
    </message>
    <message>
        <source>終わりませんでした</source>
        <translation>did not finish</translation>
    </message>
    <message>
        <source>終わりました</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>処理が続いています。止めて終了しても、そこまでの結果は残り、次に開いたとき続きから進められます。</source>
        <translation>Work is still going on. If you stop it and leave, what is done so far is kept, and it can go on from there the next time.</translation>
    </message>
    <message>
        <source>止めて終了</source>
        <translation>Stop and leave</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>作成を中止</source>
        <translation>Stop creating it</translation>
    </message>
    <message>
        <source>止めています…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>準備中…</source>
        <translation>Preparing…</translation>
    </message>
</context>
<context>
    <name>MeetingForm</name>
    <message>
        <source>面談を記録</source>
        <translation>Record a meeting</translation>
    </message>
    <message>
        <source>件名</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Minutes</translation>
    </message>
</context>
<context>
    <name>MeetingModel</name>
    <message>
        <source>面談日</source>
        <translation>Met on</translation>
    </message>
    <message>
        <source>件名・相手</source>
        <translation>Subject, with whom</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>ほかの人を探して比べる</source>
        <translation>Find somebody else to compare with</translation>
    </message>
    <message>
        <source>比べる相手を探す</source>
        <translation>Find whom to compare with</translation>
    </message>
    <message>
        <source>同じ人かもしれない人</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>同じ人 S</source>
        <translation>Same S</translation>
    </message>
    <message>
        <source>別の人 D</source>
        <translation>Different D</translation>
    </message>
    <message>
        <source>あとで L</source>
        <translation>Later L</translation>
    </message>
    <message>
        <source>同じ人と思われる人は見つかりません。上の欄で探して比べることもできます。</source>
        <translation>Nobody looks like the same person. You can also find somebody above to compare with.</translation>
    </message>
    <message>
        <source>見つかりません。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>同じ人かどうか</source>
        <translation>Are they the same person?</translation>
    </message>
    <message>
        <source>閉じる(Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>判断はどれも元に戻せます。「別の人」は次から候補に出ません。</source>
        <translation>Every decision can be undone. “Different” is not suggested again.</translation>
    </message>
</context>
<context>
    <name>NewAccountSide</name>
    <message>
        <source>利用者を追加</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>職員名簿にいる人は、氏名の欄で選びます。</source>
        <translation>Choose somebody of the staff list in the name field.</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>職員番号かメール</source>
        <translation>Staff number or mail</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>よみ</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>役職</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>利用者名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>追加する</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>{login} の最初のパスワード</source>
        <translation>First password of {login}</translation>
    </message>
    <message>
        <source>ほかの画面に移ると見られなくなります。最初のサインインで本人が変えます。</source>
        <translation>It cannot be seen again once you leave this page. The person changes it at the first sign-in.</translation>
    </message>
</context>
<context>
    <name>NewDisclosureSide</name>
    <message>
        <source>開示請求を受け付ける</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>本人であることを確かめてから、請求書のとおりに記入します。別の管理者が承認するまで、書類は作成できません。</source>
        <translation>Make sure that it is the person, then enter what the form says. Nothing is gathered before another administrator has approved it.</translation>
    </message>
    <message>
        <source>請求書の番号など</source>
        <translation>Number of the form, for example</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>組織</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>同姓同名の人と区別するため、組織・メール・電話のどれかも記入してください。</source>
        <translation>Enter an organisation, mail or telephone too, to tell people of the same name apart.</translation>
    </message>
    <message>
        <source>別の管理者に依頼する</source>
        <translation>Ask another administrator</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>文字を表示</source>
        <translation>Show characters</translation>
    </message>
    <message>
        <source>パスフレーズ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>もう一度</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>パスフレーズを決めてください。</source>
        <translation>Choose a passphrase.</translation>
    </message>
    <message>
        <source>確認のため、パスフレーズをもう一度入力してください。</source>
        <translation>Type the passphrase once more to make sure.</translation>
    </message>
    <message>
        <source>2 つのパスフレーズが違います。「文字を表示」で見比べてください。</source>
        <translation>The two passphrases differ. Compare them with “Show characters”.</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>次の名刺: {name}</source>
        <translation>Next card: {name}</translation>
    </message>
    <message>
        <source>氏名なし</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>要確認 {n} 項目</source>
        <translation>Fields to check: {n}</translation>
    </message>
    <message>
        <source>これが最後の 1 枚です</source>
        <translation>This is the last card</translation>
    </message>
    <message>
        <source>次: {name}</source>
        <translation>Next: {name}</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>メモを編集</source>
        <translation>Edit the note</translation>
    </message>
    <message>
        <source>メモを追加</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>公開範囲</source>
        <translation>Visibility</translation>
    </message>
    <message>
        <source>このメモを削除</source>
        <translation>Delete this note</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>知らせを閉じる</source>
        <translation>Close the message</translation>
    </message>
    <message>
        <source>閉じる</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OddBar</name>
    <message>
        <source>見比べる</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>確かめる</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>{sentence}ほか {n} 件。</source>
        <translation>{sentence} {n} more.</translation>
    </message>
</context>
<context>
    <name>Overlaps</name>
    <message>
        <source>重なった変更</source>
        <translation>Overlapping changes</translation>
    </message>
    <message>
        <source>互いの変更を知らずに、2 人が同じところを変えたか、1 人が変えたものをもう 1 人が削除しました。</source>
        <translation>Not knowing of each other, two people changed the same thing, or one deleted what the other changed.</translation>
    </message>
    <message>
        <source>これにする</source>
        <translation>Take this one</translation>
    </message>
    <message>
        <source>今のままにする</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>もう一方の値</source>
        <translation>The other value</translation>
    </message>
    <message>
        <source>今の値</source>
        <translation>Holds now</translation>
    </message>
</context>
<context>
    <name>OwnAccount</name>
    <message>
        <source>ご自分のアカウント</source>
        <translation>Your account</translation>
    </message>
    <message>
        <source>12 文字以上にします。変えると、ほかの端末ではサインインし直すことになります。</source>
        <translation>At least 12 characters. Your other desks will ask you to sign in again.</translation>
    </message>
    <message>
        <source>パスワードを変える…</source>
        <translation>Change the password…</translation>
    </message>
    <message>
        <source>サーバーにサインインするときのパスワードを、新しいものにします。</source>
        <translation>The password with which you sign in to the server.</translation>
    </message>
    <message>
        <source>パスワードを変えました。ほかの端末では、サインインし直してください。</source>
        <translation>The password was changed. Sign in again at your other desks.</translation>
    </message>
    <message>
        <source>認証アプリを使う…</source>
        <translation>Use an authenticator app…</translation>
    </message>
    <message>
        <source>サインインのときに、スマートフォンの認証アプリに出る 6 桁の数字もたずねます。パスワードを知られただけでは、サインインされません。</source>
        <translation>Signing in also asks for the 6 digits that an app on your phone shows, so that nobody gets in by your password alone.</translation>
    </message>
    <message>
        <source>次のサインインから、認証アプリの数字もたずねます。スマートフォンをなくしたときは、管理者に最初のパスワードを出し直してもらいます。</source>
        <translation>From the next sign-in on you are asked for the digits of the app. If you lose your phone, have an administrator issue a new first password.</translation>
    </message>
    <message>
        <source>認証アプリを解除する…</source>
        <translation>Remove the authenticator app…</translation>
    </message>
    <message>
        <source>サインインのときに、認証アプリの 6 桁の数字もたずねています。</source>
        <translation>Signing in also asks for the 6 digits of your authenticator app.</translation>
    </message>
    <message>
        <source>認証アプリを解除しました。次のサインインから、パスワードだけでサインインできます。</source>
        <translation>The authenticator app was removed. From the next sign-in on your password is enough.</translation>
    </message>
</context>
<context>
    <name>OwnDesks</name>
    <message>
        <source>ご自分の端末</source>
        <translation>Your desks</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>最後の接続</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>参加した日</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>なくした端末や使わなくなった端末は、停止します。</source>
        <translation>Revoke those that you have lost or no longer use.</translation>
    </message>
    <message>
        <source>サーバーにつながると、サインインしたことのある端末がここに並びます。</source>
        <translation>When the server answers, the desks at which you have signed in are listed here.</translation>
    </message>
    <message>
        <source>まだありません</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>この端末</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>停止済み</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>停止する…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>「{name}」を停止すると元に戻せません。共有の名刺は、次につながったときにその端末から消え、つながらなくても期限が過ぎると見られなくなります。ほかの人も使っている端末なら、その人も使えなくなります。もう一度使うには、新しい参加コードで参加し直します。</source>
        <translation>Revoking “{name}” cannot be undone. It wipes the shared cards when it next connects, and cannot read them after the lease has ended even if it never does. Whoever else works at it is shut out as well. To use it again, join with a new code.</translation>
    </message>
    <message>
        <source>停止する</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>やめる(何も変更しません)</source>
        <translation>Leave it (nothing is changed)</translation>
    </message>
    <message>
        <source>「{name}」を停止しました。次につながったときに、共有の名刺がその端末から消えます。</source>
        <translation>“{name}” was revoked. The shared cards go from it when it next connects.</translation>
    </message>
</context>
<context>
    <name>OwnRetentionPage</name>
    <message>
        <source>保存期間</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>ご自分の記録のうち、機関の定めた保存期間を過ぎたものです。自動では何も消えません。廃棄するか、理由を付けて残すかを決めます。</source>
        <translation>Those of your records that are over the periods that the office has set. Nothing goes by itself: dispose of them, or keep them longer and say why.</translation>
    </message>
    <message>
        <source>廃棄するか、残すか</source>
        <translation>Dispose or keep</translation>
    </message>
    <message>
        <source>残すことにしました。期限を過ぎると、また一覧に出ます。</source>
        <translation>They are kept longer. After that day they are listed again.</translation>
    </message>
    <message>
        <source>残すのをやめました。廃棄できるものの一覧に戻りました。</source>
        <translation>They are not kept longer any more, and can be disposed of again.</translation>
    </message>
</context>
<context>
    <name>OwningFields</name>
    <message>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>✓ 保存しました</source>
        <translation>✓ Saved</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>プレビュー</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>{page} / {count} ページ</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>PagedArea</name>
    <message>
        <source>ページを選ぶ</source>
        <translation>Choose a page</translation>
    </message>
    <message>
        <source>ページの中へ</source>
        <translation>Go into the page</translation>
    </message>
</context>
<context>
    <name>PartialDateEdit</name>
    <message>
        <source>不明</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>2026/01/15 のほか、2026/01、2026、不明 と入力できます。↑↓ で 1 日ずつ、T で今日。</source>
        <translation>Like 2026/01/15; also 2026/01, 2026 or unknown. ↑↓ go by a day, T is today.</translation>
    </message>
    <message>
        <source>日付</source>
        <translation>Date</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>文字を表示</source>
        <translation>Show characters</translation>
    </message>
    <message>
        <source>Caps Lock が入っています</source>
        <translation>Caps Lock is on</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>パスフレーズを変える…</source>
        <translation>Change the passphrase…</translation>
    </message>
    <message>
        <source>変える</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>パスフレーズを変えました。復旧コードはこれまでのものが使えます。</source>
        <translation>The passphrase was changed. The recovery code stays the same.</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>パスワードを変える</source>
        <translation>Change the password</translation>
    </message>
    <message>
        <source>今のパスワード</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>新しいパスワード</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>新しいパスワード(もう一度)</source>
        <translation>New password (again)</translation>
    </message>
    <message>
        <source>2 回の新しいパスワードが違います。もう一度入力してください。</source>
        <translation>The two new passwords differ. Type them again.</translation>
    </message>
</context>
<context>
    <name>PdfSaver</name>
    <message>
        <source>PDF の保存先</source>
        <translation>Where to save the PDF</translation>
    </message>
</context>
<context>
    <name>PeopleArea</name>
    <message>
        <source>まだ名刺がありません</source>
        <translation>No cards yet</translation>
    </message>
    <message>
        <source>名刺を取り込むと、ここで氏名・組織・電話などから人を探せます。</source>
        <translation>Once cards are taken in, find people here by name, organization, phone and more.</translation>
    </message>
    <message>
        <source>名刺を取り込む</source>
        <translation>Take in cards</translation>
    </message>
    <message>
        <source>見つかりません</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>言葉を短くするか、絞り込みを外してみてください。よみ、電話の一部、メールでも探せます。</source>
        <translation>Try a shorter text, or remove filters. Readings, parts of a phone number and mail addresses work too.</translation>
    </message>
    <message>
        <source>条件をすべて外す</source>
        <translation>Remove all conditions</translation>
    </message>
    <message>
        <source>人物</source>
        <translation>People</translation>
    </message>
    <message>
        <source>検索欄へ</source>
        <translation>Go to the search field</translation>
    </message>
    <message>
        <source>検索欄から一覧へ</source>
        <translation>From the search field to the list</translation>
    </message>
    <message>
        <source>一覧で選んだ人のページを開く</source>
        <translation>Open the chosen person</translation>
    </message>
    <message>
        <source>入力を保存 / やめる</source>
        <translation>Save / cancel what was typed</translation>
    </message>
    <message>
        <source>比べる画面で: 同じ人 / 別の人 / あとで</source>
        <translation>When comparing: same / different / later</translation>
    </message>
    <message>
        <source>{n} 人以上</source>
        <translation>People: {n} or more</translation>
    </message>
    <message>
        <source>{n} 人</source>
        <translation>People: {n}</translation>
    </message>
    <message>
        <source>一覧を書き出す</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>vCard (*.vcf)</source>
        <translation>vCard (*.vcf)</translation>
    </message>
    <message>
        <source>一覧の書き出し</source>
        <translation>Exporting the list</translation>
    </message>
    <message>
        <source>人物を探す</source>
        <translation>Find people</translation>
    </message>
    <message>
        <source>項目を編集</source>
        <translation>Edit fields</translation>
    </message>
    <message>
        <source>メモを追加</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>次のアクションを追加</source>
        <translation>Add a task</translation>
    </message>
    <message>
        <source>面談を記録</source>
        <translation>Record a meeting</translation>
    </message>
    <message>
        <source>タグを付ける</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>同じ人をまとめる</source>
        <translation>Merge the same person</translation>
    </message>
    <message>
        <source>別の人の名刺を分ける</source>
        <translation>Separate somebody else&apos;s cards</translation>
    </message>
    <message>
        <source>ページを閉じる</source>
        <translation>Close the page</translation>
    </message>
    <message>
        <source>絞り込みを加える</source>
        <translation>Add a filter</translation>
    </message>
    <message>
        <source>氏名・よみ・組織・部署・電話・メールの一部( / )</source>
        <translation>Part of a name, reading, organization, department, phone or mail ( / )</translation>
    </message>
    <message>
        <source>書き出す</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>人物の一覧</source>
        <translation>List of people</translation>
    </message>
</context>
<context>
    <name>PeriodSide</name>
    <message>
        <source>保存期間</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>基準日の翌年度の 4 月 1 日から数えます。名刺の基準日は、交換日か、最後に会った日の遅いほうです。</source>
        <translation>Counted from 1 April of the next fiscal year. A card counts from the day on which it was exchanged, or from the last meeting, whichever is later.</translation>
    </message>
    <message>
        <source> 年</source>
        <translation> years</translation>
    </message>
    <message>
        <source>定めない</source>
        <translation>Without a period</translation>
    </message>
    <message>
        <source>保存期間を変える</source>
        <translation>Change the periods</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>人物のページ</source>
        <translation>Page of the person</translation>
    </message>
    <message>
        <source>ページを閉じる(Esc)</source>
        <translation>Close the page (Esc)</translation>
    </message>
</context>
<context>
    <name>PersonSheet</name>
    <message>
        <source>(氏名なし)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>この組織の人だけを一覧に出す</source>
        <translation>Show only people of this organization</translation>
    </message>
    <message>
        <source>組織 {name} で絞り込む</source>
        <translation>Filter by organization {name}</translation>
    </message>
    <message>
        <source>押すとタグが外れます</source>
        <translation>Press to remove the tag</translation>
    </message>
    <message>
        <source>タグ {tag} を外す</source>
        <translation>Remove the tag {tag}</translation>
    </message>
    <message>
        <source>タグ</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>連絡先</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>編集</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>{field}をコピー</source>
        <translation>Copy: {field}</translation>
    </message>
    <message>
        <source>連絡先はまだありません。</source>
        <translation>No contact data yet.</translation>
    </message>
    <message>
        <source>次のアクション</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>予定はありません。</source>
        <translation>Nothing planned.</translation>
    </message>
    <message>
        <source>期限なし</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>済んだら印を付けます</source>
        <translation>Tick when it is done</translation>
    </message>
    <message>
        <source>次のアクション {subject} を完了にする</source>
        <translation>Finish the task {subject}</translation>
    </message>
    <message>
        <source>知っている職員</source>
        <translation>Known by</translation>
    </message>
    <message>
        <source>名刺 {n} 枚</source>
        <translation>Cards: {n}</translation>
    </message>
    <message>
        <source>面談 {n} 回</source>
        <translation>Meetings: {n}</translation>
    </message>
    <message>
        <source>{name}さんのメールをコピー</source>
        <translation>Copy the mail address of {name}</translation>
    </message>
    <message>
        <source>経歴と面談</source>
        <translation>Posts and meetings</translation>
    </message>
    <message>
        <source>面談を記録</source>
        <translation>Record a meeting</translation>
    </message>
    <message>
        <source>まだ記録がありません。</source>
        <translation>No records yet.</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>メモはまだありません。</source>
        <translation>No notes yet.</translation>
    </message>
    <message>
        <source>メモを編集</source>
        <translation>Edit the note</translation>
    </message>
    <message>
        <source>分ける</source>
        <translation>Separate</translation>
    </message>
    <message>
        <source>まとめる</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>消去</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>{day}&#x3000;{owner}&#x3000;{visibility}</source>
        <translation>{day}&#x3000;{owner}&#x3000;{visibility}</translation>
    </message>
    <message>
        <source>ほか {n} 枚</source>
        <translation>And {n} more</translation>
    </message>
    <message>
        <source>名刺の公開範囲</source>
        <translation>Who sees the card</translation>
    </message>
    <message>
        <source>{name}({department})</source>
        <translation>{name} ({department})</translation>
    </message>
    <message>
        <source>前の所有者 {who}、{day} まで</source>
        <translation>Former owner {who}, until {day}</translation>
    </message>
    <message>
        <source>名刺の表</source>
        <translation>Front of the card</translation>
    </message>
    <message>
        <source>名刺の裏</source>
        <translation>Back of the card</translation>
    </message>
    <message>
        <source>画像を受け取っています…</source>
        <translation>Getting the image…</translation>
    </message>
    <message>
        <source>画像は、つながったときに見られます</source>
        <translation>The image can be seen when the server answers</translation>
    </message>
    <message>
        <source>画像がありません</source>
        <translation>No picture</translation>
    </message>
</context>
<context>
    <name>PieceDelegate</name>
    <message>
        <source>画像を切り出しています…</source>
        <translation>Cutting out the picture…</translation>
    </message>
    <message>
        <source>{name}さんが確認中</source>
        <translation>{name} is checking it</translation>
    </message>
    <message>
        <source>{n} 枚目</source>
        <translation>Sheet {n}</translation>
    </message>
</context>
<context>
    <name>PieceTable</name>
    <message>
        <source>画像が出ていないため、見比べられません。F2 で入力、P であとで、O で名刺ごとに開きます。</source>
        <translation>There is no picture to compare with. F2 to type, P to put off, O to open the card.</translation>
    </message>
    <message>
        <source>このページは出たばかりです。行を見比べてから、もう一度 Ctrl+Enter を押してください。</source>
        <translation>This page has only just come up. Compare its rows, then press Ctrl+Enter again.</translation>
    </message>
    <message>
        <source>画像や文字が全部は見えていない {n} 行を残しました。</source>
        <translation>Rows left because their picture or text is not shown whole: {n}.</translation>
    </message>
    <message>
        <source>異体字の候補はありません。</source>
        <translation>There are no other forms of these kanji.</translation>
    </message>
</context>
<context>
    <name>PieceView</name>
    <message>
        <source>項目の画像</source>
        <translation>Picture of the field</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>やめる(何も変更しません)</source>
        <translation>Leave it (nothing is changed)</translation>
    </message>
    <message>
        <source>サーバーの職員と部署を調べています…</source>
        <translation>Looking up staff and departments at the server…</translation>
    </message>
    <message>
        <source>この内容で参加する</source>
        <translation>Join like this</translation>
    </message>
    <message>
        <source>{name} さんとして参加します。手元の名刺 {count} 枚を送ります。まだ何も変更していません。</source>
        <translation>You join as {name}. The {count} cards on this computer will be sent. Nothing has been changed yet. </translation>
    </message>
    <message>
        <source>この端末の職員と部署が、サーバーのだれ・どこに当たるかを確かめてください。</source>
        <translation>Check who and what the staff and departments of this desk are at the server.</translation>
    </message>
    <message>
        <source>自分({name})</source>
        <translation>Myself ({name})</translation>
    </message>
    <message>
        <source>(部署なし)</source>
        <translation>(No department)</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>{who}(名刺 {count} 枚)</source>
        <translation>{who} ({count} cards)</translation>
    </message>
    <message>
        <source>✓ 一致</source>
        <translation>✓ The same</translation>
    </message>
    <message>
        <source>同じ名前。確かめてください</source>
        <translation>Same name: please check</translation>
    </message>
    <message>
        <source>サーバーにない。選んでください</source>
        <translation>Not at the server: choose</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>ページ番号</source>
        <translation>Page number</translation>
    </message>
    <message>
        <source>番号を入力して Enter で、そのページへ</source>
        <translation>Type a number and press Enter to go to that page</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>拡大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>縮小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>幅に合わせる</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>実寸</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>PDF を保存</source>
        <translation>Save the PDF</translation>
    </message>
    <message>
        <source>印刷</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>上へ・下へ</source>
        <translation>Up / down</translation>
    </message>
    <message>
        <source>前のページ・次のページ</source>
        <translation>Previous / next page</translation>
    </message>
    <message>
        <source>最初・最後</source>
        <translation>First / last</translation>
    </message>
    <message>
        <source>拡大・縮小（Ctrl とホイールでも）</source>
        <translation>Larger / smaller (also Ctrl and the wheel)</translation>
    </message>
    <message>
        <source>/ {count} ページ</source>
        <translation>of {count}</translation>
    </message>
    <message>
        <source>フォルダーを開く</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>「{name}」を保存しました。</source>
        <translation>“{name}” was saved.</translation>
    </message>
    <message>
        <source>「{title}」の印刷</source>
        <translation>Printing “{title}”</translation>
    </message>
    <message>
        <source>プリンターに {count} ページ送りました。</source>
        <translation>Pages sent to the printer: {count}.</translation>
    </message>
    <message>
        <source>保存したファイルと印刷した紙は暗号化されません。元に戻す操作では取り消せません。</source>
        <translation>Saved files and printed paper are not encrypted, and cannot be taken back by Undo.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>プロファイル</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>プロファイル「{name}」を使っています。</source>
        <translation>You are using the profile “{name}”.</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>よみ</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>職員番号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>「部/課」のように書けます。変えると今日からの配置になります。</source>
        <translation>May be written like “division/section”. A change is a new post from today.</translation>
    </message>
    <message>
        <source>機関の名前</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>引継書などの書類に印刷します。</source>
        <translation>Printed on the handover report and other papers.</translation>
    </message>
    <message>
        <source>鍵とロック</source>
        <translation>Key and lock</translation>
    </message>
    <message>
        <source>{n} 分</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>操作がないとロック</source>
        <translation>Lock when idle for</translation>
    </message>
    <message>
        <source>すぐにロックするには Ctrl+L。取り込みはロック中も続きます。</source>
        <translation>Ctrl+L locks at once. Taking in goes on while locked.</translation>
    </message>
    <message>
        <source>このパソコンのログインで自動で開く</source>
        <translation>Open by itself when I log in to this computer</translation>
    </message>
    <message>
        <source>自動で開く</source>
        <translation>Open by itself</translation>
    </message>
    <message>
        <source>パソコンにログインした人なら、起動したときパスフレーズなしで開けます。ロックはパスフレーズで開きます。</source>
        <translation>Whoever is logged in to the computer opens it at the start without the passphrase. A lock asks for the passphrase.</translation>
    </message>
    <message>
        <source>パスフレーズ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>復旧コード</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>このパソコンには使える鍵束がありません</source>
        <translation>This computer has no keyring that can be used</translation>
    </message>
    <message>
        <source>パソコンの鍵束に保存できませんでした。これまでどおりパスフレーズで開きます。</source>
        <translation>It could not be kept in this computer&apos;s keyring. The passphrase opens it as before.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>{name}さんが確認中 {n} 枚</source>
        <translation>{name} is checking {n} cards</translation>
    </message>
    <message>
        <source>{name}さんほか {people} 人が確認中 {n} 枚</source>
        <translation>{name} and {people} others are checking {n} cards</translation>
    </message>
</context>
<context>
    <name>QueueBox</name>
    <message>
        <source>確認する名刺の範囲</source>
        <translation>Which cards to check</translation>
    </message>
    <message>
        <source>すべての取り込み</source>
        <translation>All batches</translation>
    </message>
    <message>
        <source>{department}の全員の名刺({n} 枚)</source>
        <translation>{department}, everybody’s ({n} cards)</translation>
    </message>
    <message>
        <source>{when} {owner}({n} 枚)</source>
        <translation>{when} {owner} ({n} cards)</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>取り込み</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>人物</source>
        <translation>People</translation>
    </message>
    <message>
        <source>レポート</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>管理</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>画面の一覧</source>
        <translation>Screens</translation>
    </message>
</context>
<context>
    <name>RailButton</name>
    <message>
        <source>{count} 件待っています</source>
        <translation>{count} waiting</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>閲覧した人</source>
        <translation>Who has seen it</translation>
    </message>
    <message>
        <source>この名刺を開いたほかの職員を、サーバーにたずねます</source>
        <translation>Asks the server which colleagues have opened this card</translation>
    </message>
    <message>
        <source>この名刺を閲覧した人</source>
        <translation>Who has seen this card</translation>
    </message>
    <message>
        <source>サーバーにたずねています…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>ほかの職員は、まだだれも開いていません。</source>
        <translation>No colleague has opened it yet.</translation>
    </message>
    <message>
        <source>{name}&#x3000;{when}&#x3000;{what}({n} 回)</source>
        <translation>{name}  {when}  {what} (times: {n})</translation>
    </message>
    <message>
        <source>(名前の分からない職員)</source>
        <translation>(somebody whose name is not known here)</translation>
    </message>
    <message>
        <source>・</source>
        <translation>, </translation>
    </message>
    <message>
        <source>開いた</source>
        <translation>opened it</translation>
    </message>
    <message>
        <source>画像を受け取った</source>
        <translation>got the image</translation>
    </message>
    <message>
        <source>書き出した</source>
        <translation>exported it</translation>
    </message>
    <message>
        <source>印刷した</source>
        <translation>printed it</translation>
    </message>
    <message>
        <source>見た</source>
        <translation>saw it</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>読み取り</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>文字の読み取りはこのパソコンの中で行います。変更は次の読み取りから効きます。</source>
        <translation>Reading is done on this computer. Changes hold from the next reading on.</translation>
    </message>
    <message>
        <source>RapidOCR（標準）</source>
        <translation>RapidOCR (default)</translation>
    </message>
    <message>
        <source>EasyOCR</source>
        <translation>EasyOCR</translation>
    </message>
    <message>
        <source>付属のもの</source>
        <translation>Those that come with it</translation>
    </message>
    <message>
        <source>参照…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>モデルのフォルダーを選ぶ</source>
        <translation>Choose the folder of the models</translation>
    </message>
    <message>
        <source>確かでない項目を、別の読み取り器でも読む</source>
        <translation>Read uncertain fields with another reader too</translation>
    </message>
    <message>
        <source>エンジン</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>モデルのフォルダー</source>
        <translation>Folder of the models</translation>
    </message>
    <message>
        <source>空なら、付属のモデルを使います。</source>
        <translation>Leave empty for the models that come with it.</translation>
    </message>
    <message>
        <source>二重の読み取り</source>
        <translation>Double reading</translation>
    </message>
    <message>
        <source>読み取りは少し遅くなりますが、人が確かめる項目が減ります。</source>
        <translation>Reading takes a little longer, but people have fewer fields to check.</translation>
    </message>
    <message>
        <source>使うコアの数</source>
        <translation>Cores to use</translation>
    </message>
    <message>
        <source>減らすと読み取りは遅くなりますが、ほかの作業が軽くなります。</source>
        <translation>With fewer, reading is slower and other work is lighter.</translation>
    </message>
    <message>
        <source>{engine}（入っていません）</source>
        <translation>{engine} (not installed)</translation>
    </message>
    <message>
        <source>すべて（{count}）</source>
        <translation>All ({count})</translation>
    </message>
</context>
<context>
    <name>RefusalList</name>
    <message>
        <source>名刺を開く</source>
        <translation>Open the card</translation>
    </message>
    <message>
        <source>ファイルに保存…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <source>確認した</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>送らずに捨てる</source>
        <translation>Drop without sending</translation>
    </message>
    <message>
        <source>この変更は送られなくなり、一覧から外れます。</source>
        <translation>The change will not be sent, and goes from the list.</translation>
    </message>
    <message>
        <source>一覧から外します。名刺は変わりません。</source>
        <translation>Takes it off the list. The card stays as it is.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>個人情報ファイル簿</source>
        <translation>Register of data files</translation>
    </message>
    <message>
        <source>個人情報保護法第75条の帳簿です。記録項目は、実際に保管している項目から作ります。</source>
        <translation>The register of article 75 of the Act on the Protection of Personal Information. The items are made from what this Enishi keeps.</translation>
    </message>
    <message>
        <source>保存…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>記入する項目</source>
        <translation>To be filled in</translation>
    </message>
    <message>
        <source>行政機関等の名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>事務をつかさどる組織</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <source>例: 総務部総務課</source>
        <translation>e.g. 総務部総務課</translation>
    </message>
    <message>
        <source>利用目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>空欄なら、下の文になります</source>
        <translation>Empty: the sentence below</translation>
    </message>
    <message>
        <source>請求を受理する組織</source>
        <translation>Unit that takes requests</translation>
    </message>
    <message>
        <source>例: 総務部総務課 〇〇市〇〇1-1</source>
        <translation>e.g. 総務部総務課 〇〇市〇〇1-1</translation>
    </message>
    <message>
        <source>経常的提供先</source>
        <translation>Regular recipients</translation>
    </message>
    <message>
        <source>空欄なら「なし」</source>
        <translation>Empty: none</translation>
    </message>
    <message>
        <source>帳簿の内容</source>
        <translation>The register</translation>
    </message>
</context>
<context>
    <name>RemoveForm</name>
    <message>
        <source>解除すると、サインインのときにたずねるのはパスワードだけになります。</source>
        <translation>Once it is removed, signing in asks for your password only.</translation>
    </message>
    <message>
        <source>認証アプリを解除する</source>
        <translation>Remove the authenticator app</translation>
    </message>
    <message>
        <source>今のパスワード</source>
        <translation>Current password</translation>
    </message>
</context>
<context>
    <name>ReportsArea</name>
    <message>
        <source>作成</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>作成  Ctrl+Enter</source>
        <translation>Create  Ctrl+Enter</translation>
    </message>
    <message>
        <source>ここに紙の見た目で出ます</source>
        <translation>The paper appears here as it will be</translation>
    </message>
    <message>
        <source>左で書類を選んで「作成」を押してください。保存や印刷をする前に、全部のページを確かめられます。</source>
        <translation>Choose a report on the left and press Create. You see every page before you save or print.</translation>
    </message>
    <message>
        <source>レポート</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>書類の種類・一覧の行を選ぶ</source>
        <translation>Choose a kind of report / a line of a list</translation>
    </message>
    <message>
        <source>プレビューから書類の種類へ</source>
        <translation>From the preview to the kinds of report</translation>
    </message>
    <message>
        <source>{title}の作成</source>
        <translation>Creating: {title}</translation>
    </message>
    <message>
        <source>作成を止めました。書類はできていません。</source>
        <translation>It was stopped. No report was created.</translation>
    </message>
    <message>
        <source>{title}を作る</source>
        <translation>Create: {title}</translation>
    </message>
    <message>
        <source>作成したことは閲覧の記録に残ります。保存したファイルと印刷した紙は暗号化されず、元に戻す操作では取り消せません。</source>
        <translation>Creating a report is recorded. Saved files and printed paper are not encrypted, and cannot be taken back by Undo.</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>{who}さんに「{what}」を {until} まで見せています。</source>
        <translation>{who} may see “{what}” until {until}.</translation>
    </message>
    <message>
        <source>取り消す</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>{who}さんが「{what}」の名刺を見たいそうです({when})。理由: {why}</source>
        <translation>{who} would like to see the card of “{what}” ({when}). Reason: {why}</translation>
    </message>
    <message>
        <source>1 か月見せる</source>
        <translation>Show for a month</translation>
    </message>
    <message>
        <source>1 年見せる</source>
        <translation>Show for a year</translation>
    </message>
    <message>
        <source>断る</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>返事を待っています</source>
        <translation>waiting for an answer</translation>
    </message>
    <message>
        <source>見られます</source>
        <translation>you may see it</translation>
    </message>
    <message>
        <source>断られました</source>
        <translation>declined</translation>
    </message>
    <message>
        <source>所有者が取り消しました</source>
        <translation>taken back by the owner</translation>
    </message>
    <message>
        <source>期限が過ぎました</source>
        <translation>ended</translation>
    </message>
    <message>
        <source>{who}さんに「{what}」を頼みました({when}): {state}</source>
        <translation>You asked {who} for “{what}” ({when}): {state}</translation>
    </message>
    <message>
        <source>名刺を開く</source>
        <translation>Open the card</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>バックアップから復元</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>バックアップを読み、新しいプロファイルとして戻します。バックアップと今あるデータは変わりません。</source>
        <translation>Reads a backup and restores it as a new profile. The backup and the data that is here do not change.</translation>
    </message>
    <message>
        <source>参照…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>バックアップしたときのパスフレーズ</source>
        <translation>Passphrase at the time of the backup</translation>
    </message>
    <message>
        <source>パスフレーズの代わりに復旧コードを使う</source>
        <translation>Use the recovery code instead of the passphrase</translation>
    </message>
    <message>
        <source>復元</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>バックアップのフォルダー</source>
        <translation>Folder of the backup</translation>
    </message>
    <message>
        <source>戻す先のプロファイル名</source>
        <translation>Name of the profile to restore to</translation>
    </message>
    <message>
        <source>バックアップのフォルダーを選ぶ</source>
        <translation>Choose the folder of the backup</translation>
    </message>
    <message>
        <source>バックアップのフォルダーを選んでください。</source>
        <translation>Choose the folder of the backup.</translation>
    </message>
    <message>
        <source>パスフレーズを入力してください。</source>
        <translation>Type the passphrase.</translation>
    </message>
    <message>
        <source>バックアップを確かめています…</source>
        <translation>Checking the backup…</translation>
    </message>
    <message>
        <source>{done} / {total} 面を戻しました。</source>
        <translation>{done} of {total} images restored.</translation>
    </message>
    <message>
        <source>復元を中止しました。何も変わっていません。</source>
        <translation>The restore was stopped. Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>RetentionPage</name>
    <message>
        <source>保存期間</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>保存期間を過ぎた記録の一覧です。自動では何も消えません。一覧を確かめてから廃棄します。</source>
        <translation>Records that are over their period. Nothing goes by itself: look through the list, then dispose of it.</translation>
    </message>
    <message>
        <source>一覧に出すもの</source>
        <translation>What the list shows</translation>
    </message>
    <message>
        <source>この端末にある記録</source>
        <translation>Records at this desk</translation>
    </message>
    <message>
        <source>機関全体(所有者ごとの件数)</source>
        <translation>Whole office (numbers by owner)</translation>
    </message>
    <message>
        <source>機関全体の件数には、非公開と「本人に確認」の記録を含みません。所有者の一覧にだけ出ます。</source>
        <translation>The numbers of the whole office are without records that are private or only to be asked for. These are listed for their owners alone.</translation>
    </message>
    <message>
        <source>{n} 件</source>
        <translation>Records: {n}</translation>
    </message>
    <message>
        <source>(ほかに残すもの {n} 件)</source>
        <translation> (kept longer besides: {n})</translation>
    </message>
    <message>
        <source>{day} から</source>
        <translation>Since {day}</translation>
    </message>
</context>
<context>
    <name>ReviewArea</name>
    <message>
        <source>確認</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>すべての取り込みを確認する</source>
        <translation>Review all batches</translation>
    </message>
    <message>
        <source>まだ画面に出ていなかった項目です。見比べてから、もう一度確定してください。</source>
        <translation>These fields had not been on the screen yet. Compare them, then accept once more.</translation>
    </message>
    <message>
        <source>名刺の画像がない連絡先です。</source>
        <translation>A contact without a picture of a card.</translation>
    </message>
    <message>
        <source>囲んだところを読んでいます…</source>
        <translation>Reading the region…</translation>
    </message>
    <message>
        <source>囲んだところに読める文字がありません。もう少し広く囲んでください。</source>
        <translation>There is no text to read in the region. Draw it a little larger.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>確認</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>読み取った項目のうち、どこまでを人が見ずに受け入れるかを決めます。すでに確定した項目は変わりません。</source>
        <translation>Decides how much of what was read is accepted without a person looking. Fields that were accepted already do not change.</translation>
    </message>
    <message>
        <source>標準（99.9 % 以上）</source>
        <translation>Default (99.9 % or more)</translation>
    </message>
    <message>
        <source>受け入れた項目の誤りは 1,000 件に 1 件以下の見込み。外部に入力を頼むときの基準と同じです。</source>
        <translation>At most 1 in 1,000 accepted fields is expected to be wrong, as with outsourced entry.</translation>
    </message>
    <message>
        <source>速さを優先（99 % 以上）</source>
        <translation>Faster (99 % or more)</translation>
    </message>
    <message>
        <source>確認する枚数が減ります。誤りは 100 件に 1 件まで増える見込みです。</source>
        <translation>Fewer cards to check. Up to 1 in 100 may be wrong.</translation>
    </message>
    <message>
        <source>すべて確認</source>
        <translation>Check everything</translation>
    </message>
    <message>
        <source>どの項目も人が見ます。名簿など、誤りが許されない束に向きます。</source>
        <translation>A person looks at every field. For stacks in which nothing may be wrong.</translation>
    </message>
    <message>
        <source>見ずに受け入れた項目の誤り</source>
        <translation>Error of what was accepted unread</translation>
    </message>
    <message>
        <source>抜き取る割合</source>
        <translation>Share to sample</translation>
    </message>
    <message>
        <source>はじめの {count} 項目を確認するまでは 10 % 以上を抜き取ります。誤りが見つかった種類の項目は、確かと分かるまで要確認に戻ります。</source>
        <translation>Until the first {count} fields were checked, at least 10 % is sampled. Kinds of fields found wrong go back to review until they have proved sure.</translation>
    </message>
    <message>
        <source>{percent} % 以上</source>
        <translation>{percent} % or more</translation>
    </message>
    <message>
        <source>コマンドで設定した値です。</source>
        <translation>A value set by the command line.</translation>
    </message>
    <message>
        <source>{percent} %（標準）</source>
        <translation>{percent} % (default)</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>確認する名刺はありません</source>
        <translation>No cards to review</translation>
    </message>
    <message>
        <source>読み取りに自信のない項目がある名刺は、ここに 1 枚ずつ出ます。</source>
        <translation>Cards with fields that the reading is not sure of appear here one by one.</translation>
    </message>
    <message>
        <source>名刺を取り込む</source>
        <translation>Take in cards</translation>
    </message>
    <message>
        <source>名刺を確定して次へ</source>
        <translation>Accept the card and go on</translation>
    </message>
    <message>
        <source>項目を確定して次の要確認へ(最後なら次の名刺へ)</source>
        <translation>Accept the field and go to the next to check (after the last: next card)</translation>
    </message>
    <message>
        <source>項目を移る</source>
        <translation>Go from field to field</translation>
    </message>
    <message>
        <source>候補を入れる</source>
        <translation>Take a candidate</translation>
    </message>
    <message>
        <source>文字を直す(Esc でやめる)。直す間、ほかのキーは Alt を添える</source>
        <translation>Correct the text (Esc to cancel); while typing, use the other keys with Alt</translation>
    </message>
    <message>
        <source>項目を空にする</source>
        <translation>Empty the field</translation>
    </message>
    <message>
        <source>異体字の候補</source>
        <translation>Other forms of the kanji</translation>
    </message>
    <message>
        <source>囲んで読む(矢印で移動、Shift+矢印で大きさ、Enter で読む)</source>
        <translation>Draw a region and read it (arrows move, Shift+arrows resize, Enter reads)</translation>
    </message>
    <message>
        <source>名刺全体と拡大を切り替える</source>
        <translation>Whole card / close up</translation>
    </message>
    <message>
        <source>表と裏を切り替える</source>
        <translation>Front / back</translation>
    </message>
    <message>
        <source>右・左に回転</source>
        <translation>Turn right / left</translation>
    </message>
    <message>
        <source>表と裏を 2 枚の名刺に分ける</source>
        <translation>Make front and back two cards</translation>
    </message>
    <message>
        <source>次の名刺を、この名刺の裏にする</source>
        <translation>Make the next card the back of this one</translation>
    </message>
    <message>
        <source>あとで見る・あとでにした名刺を戻す</source>
        <translation>Put off / bring back what was put off</translation>
    </message>
    <message>
        <source>名刺ではない(もう一度で取り消し)</source>
        <translation>Not a card (once more takes it back)</translation>
    </message>
    <message>
        <source>前の名刺</source>
        <translation>Previous card</translation>
    </message>
    <message>
        <source>所有者 {name}</source>
        <translation>Owner: {name}</translation>
    </message>
    <message>
        <source>{name}さんが確認中です。P であとにして、次の名刺へ進めます。</source>
        <translation>{name} is checking this card. P puts it off and goes on to the next.</translation>
    </message>
    <message>
        <source>「名刺ではない」とされています。X で名刺に戻せます。</source>
        <translation>It is marked as not a card. X makes it a card again.</translation>
    </message>
    <message>
        <source>{why}画像を見て入力してください。Alt+R で回転すると、もう一度読み取ります。</source>
        <translation>{why} Look at the picture and type. Alt+R turns it and reads it again.</translation>
    </message>
    <message>
        <source>矢印で移動 · Shift+矢印で大きさ · Enter で読む · Esc でやめる</source>
        <translation>Arrows move · Shift+arrows resize · Enter reads · Esc cancels</translation>
    </message>
    <message>
        <source>Ctrl+Enter 確定して次へ · Enter 項目を確定 · Shift+Enter 改行 · Esc やめる · Alt+1–9 候補 · Alt+V 異体字 · Alt+B 囲む · Alt+Z 全体 · Alt+R 回転</source>
        <translation>Ctrl+Enter accept, next card · Enter accept field · Shift+Enter new line · Esc cancel · Alt+1–9 candidates · Alt+V variants · Alt+B region · Alt+Z whole · Alt+R turn</translation>
    </message>
    <message>
        <source>Ctrl+Enter 確定して次へ · Enter 項目を確定 · 1–9 候補 · F2 直す · V 異体字 · B 囲む · Z 全体 · F 裏 · R 回転 · P あとで · X 名刺ではない</source>
        <translation>Ctrl+Enter accept, next card · Enter accept field · 1–9 candidates · F2 type · V variants · B region · Z whole · F back · R turn · P later · X not a card</translation>
    </message>
</context>
<context>
    <name>RotationForm</name>
    <message>
        <source>異動を行う</source>
        <translation>Move somebody</translation>
    </message>
    <message>
        <source>確かめるだけでは、何も変わりません。</source>
        <translation>Looking changes nothing.</translation>
    </message>
    <message>
        <source>異動する人</source>
        <translation>Who moves</translation>
    </message>
    <message>
        <source>異動先の部署</source>
        <translation>Department to go to</translation>
    </message>
    <message>
        <source>後任(名刺を引き継ぐ人)</source>
        <translation>Successor (who gets the cards)</translation>
    </message>
    <message>
        <source>異動先の部署(なければ空欄)</source>
        <translation>Department to go to (or empty)</translation>
    </message>
    <message>
        <source>異動先の役職</source>
        <translation>Title there</translation>
    </message>
    <message>
        <source>異動日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>内容を確かめる</source>
        <translation>See what it means</translation>
    </message>
    <message>
        <source>移るもの。チェックを外すと、本人に残ります。</source>
        <translation>What goes. What is not ticked stays.</translation>
    </message>
    <message>
        <source>選んだ行の後任</source>
        <translation>Successor for the selected lines</translation>
    </message>
    <message>
        <source>異動先でも管理職のままにする</source>
        <translation>Stays a lead where they go</translation>
    </message>
    <message>
        <source>チェックがなければ、異動日から「職員」になります。</source>
        <translation>Without it they are staff from the day of the move.</translation>
    </message>
    <message>
        <source>この内容で異動する</source>
        <translation>Move as shown</translation>
    </message>
    <message>
        <source>(残す)</source>
        <translation>(stays)</translation>
    </message>
    <message>
        <source>{kind} {count} 件 → {name}</source>
        <translation>{kind}: {count} → {name}</translation>
    </message>
    <message>
        <source>このうち {count} 件は、あなたには見えないもので、下の一覧に出ません。</source>
        <translation>Of these, not visible to you and not in the list below: {count}.</translation>
    </message>
    <message>
        <source>本人の非公開のものは、ここには出ず、本人に残ります。</source>
        <translation>What is private is not shown here and stays with them.</translation>
    </message>
    <message>
        <source>役割: 異動日から「{role}」ではなく「{staff}」になります。</source>
        <translation>Role: from the day of the move “{staff}” instead of “{role}”.</translation>
    </message>
    <message>
        <source>異動日は先の日です。名刺などは「この内容で異動する」を押すとすぐに移ります。所属・代行・役割は異動日に変わります。</source>
        <translation>The day of the move is to come. Cards and the like go as soon as “Move as shown” is pressed; posts, delegations and the role change on the day.</translation>
    </message>
    <message>
        <source>代行の終了: {name} が代行しているもの</source>
        <translation>Delegation ends: {name} acting for them</translation>
    </message>
    <message>
        <source>{kind}の終了: {of}</source>
        <translation>{kind} ends: {of}</translation>
    </message>
    <message>
        <source>うち読み取りの済んでいない取り込み {count} 件は、済んでから中の名刺と一緒に移ります。それまでは本人だけに見えます。</source>
        <translation>Batches of these that are still to be read: {count}. They go with the cards in them when they have been read; until then only their owner sees them.</translation>
    </message>
    <message>
        <source>Ctrl や Shift を押しながら、何行でも選べます。</source>
        <translation>Select several lines with Ctrl or Shift.</translation>
    </message>
    <message>
        <source>移るものはありません。</source>
        <translation>Nothing goes.</translation>
    </message>
</context>
<context>
    <name>RotationList</name>
    <message>
        <source>人事異動の引継書</source>
        <translation>Handover reports of rotations</translation>
    </message>
    <message>
        <source>引継書を作る</source>
        <translation>Make the report</translation>
    </message>
</context>
<context>
    <name>RotationPage</name>
    <message>
        <source>人事異動</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>職員の所属を変え、名刺や面談記録を後任に引き継ぎます。何が移るかを確かめてから行い、あとからまとめて取り消せます。</source>
        <translation>Moves somebody to another department and hands cards and meetings to a successor. You see first what goes where, and can undo all of it afterwards.</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>異動先</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>後任</source>
        <translation>Successor</translation>
    </message>
    <message>
        <source>異動日</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>異動の一覧</source>
        <translation>List of rotations</translation>
    </message>
    <message>
        <source>異動を行う</source>
        <translation>Move somebody</translation>
    </message>
    <message>
        <source>職員、異動先、後任で絞り込む</source>
        <translation>Filter by name, department or successor</translation>
    </message>
    <message>
        <source>この 1 年に行った異動はありません。</source>
        <translation>There were no rotations within the last year.</translation>
    </message>
    <message>
        <source>(機関の外)</source>
        <translation>(out of this office)</translation>
    </message>
    <message>
        <source>取り消し済み</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>{name} さんの異動を行いました。一覧で選ぶと取り消せます。</source>
        <translation>{name} was moved. Choose it in the list to undo it.</translation>
    </message>
    <message>
        <source>異動を取り消しました。そのあと変更された {count} 件は、今のままです。</source>
        <translation>The rotation was undone. {count} records that were changed since stay as they are.</translation>
    </message>
    <message>
        <source>異動を取り消しました。</source>
        <translation>The rotation was undone.</translation>
    </message>
    <message>
        <source>引継書を作成</source>
        <translation>Make handover report</translation>
    </message>
    <message>
        <source>引継書</source>
        <translation>Handover report</translation>
    </message>
</context>
<context>
    <name>Routes</name>
    <message>
        <source>スキャナー</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>ScanSnap
iX500、iX1300、iX1600 など</source>
        <translation>ScanSnap
iX500, iX1300, iX1600 …</translation>
    </message>
    <message>
        <source>USB で直接。上の設定を 1 回行います。</source>
        <translation>Directly by USB. Do the set-up above once.</translation>
    </message>
    <message>
        <source>ScanSnap に TWAIN はありません。ScanSnap Home でフォルダーに保存し、そのフォルダーを取り込み元に選びます。管理者が WinUSB に切り替えれば、USB で直接つなげます。</source>
        <translation>ScanSnap has no TWAIN. Let ScanSnap Home save into a folder, and choose that folder as the source. Directly by USB once an administrator has switched it to WinUSB.</translation>
    </message>
    <message>
        <source>fi シリーズ</source>
        <translation>fi series</translation>
    </message>
    <message>
        <source>PaperStream の TWAIN を使います。管理者が WinUSB に切り替えれば、USB で直接つなげます。</source>
        <translation>PaperStream’s TWAIN. Directly by USB once an administrator has switched it to WinUSB.</translation>
    </message>
    <message>
        <source>ネットワークのスキャナー、複合機</source>
        <translation>Network scanners and copiers</translation>
    </message>
    <message>
        <source>eSCL（AirScan）の機器は、設定なしで一覧に出ます。</source>
        <translation>Those with eSCL (AirScan) show in the list without any set-up.</translation>
    </message>
    <message>
        <source>フォルダーに送る複合機</source>
        <translation>Copiers that send to a folder</translation>
    </message>
    <message>
        <source>共有フォルダーへ送り、そのフォルダーを取り込み元に選びます。</source>
        <translation>Send to a shared folder, and choose that folder as the source.</translation>
    </message>
    <message>
        <source>そのほかの USB スキャナー</source>
        <translation>Other USB scanners</translation>
    </message>
    <message>
        <source>SANE。機種のドライバーを管理者が入れます。</source>
        <translation>SANE. An administrator installs the driver of the model.</translation>
    </message>
    <message>
        <source>TWAIN。メーカーのドライバーを管理者が入れます。</source>
        <translation>TWAIN. An administrator installs the maker’s driver.</translation>
    </message>
</context>
<context>
    <name>RulePart</name>
    <message>
        <source>はじめの設定（USB のスキャナー）</source>
        <translation>Set-up for USB scanners</translation>
    </message>
    <message>
        <source>設定する…</source>
        <translation>Set up…</translation>
    </message>
    <message>
        <source>設定する</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>管理者が実行するコマンド</source>
        <translation>Command for the administrator</translation>
    </message>
    <message>
        <source>コピー</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>コマンドをコピー</source>
        <translation>Copy the command</translation>
    </message>
    <message>
        <source>管理者がコマンドで行うとき：</source>
        <translation>For an administrator who prefers a command:</translation>
    </message>
    <message>
        <source>このパソコンの利用者は、USB のスキャナーを使えます。</source>
        <translation>The users of this computer may use USB scanners.</translation>
    </message>
    <message>
        <source>設定が、ほかの版のものです。もう一度設定してください。</source>
        <translation>The set-up is that of another version. Set up again.</translation>
    </message>
    <message>
        <source>まだ設定していません。USB のスキャナーを管理者しか使えないことがあります。</source>
        <translation>Not set up yet. USB scanners may be usable by an administrator only.</translation>
    </message>
    <message>
        <source>管理者のパスワードをたずねます。udev の規則を 1 つ書き込み、ほかは変えません。</source>
        <translation>Asks for the administrator’s password. Writes one udev rule and changes nothing else.</translation>
    </message>
    <message>
        <source>このパソコンには管理者の許可をたずねる仕組み（polkit）がないため、コマンドで行います。</source>
        <translation>This computer cannot ask for the administrator’s leave (it has no polkit): use the command.</translation>
    </message>
    <message>
        <source>コピーしました</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>ルール</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>機関のすべての端末に効きます。変更は監査の記録に残り、端末には次の同期で届きます。</source>
        <translation>They hold for all desks of the office. Changes stand in the audit, and reach desks with the next sync.</translation>
    </message>
    <message>
        <source>公開範囲</source>
        <translation>Visibility</translation>
    </message>
    <message>
        <source>自分の部署だけ</source>
        <translation>Their own department only</translation>
    </message>
    <message>
        <source>自分の部署と、その下</source>
        <translation>Their own department and those below</translation>
    </message>
    <message>
        <source>自分の部署と、その上</source>
        <translation>Their own department and those above</translation>
    </message>
    <message>
        <source>自分の部署と、その上下</source>
        <translation>Their own, those above and below</translation>
    </message>
    <message>
        <source>「部署内」が見える範囲</source>
        <translation>Readers of department cards</translation>
    </message>
    <message>
        <source>職員が、どの部署の「部署内」の名刺を見られるかです。</source>
        <translation>Of which departments staff read the cards that are for the department.</translation>
    </message>
    <message>
        <source>端末に置く名刺</source>
        <translation>Cards kept at desks</translation>
    </message>
    <message>
        <source> 日</source>
        <translation> days</translation>
    </message>
    <message>
        <source>つながらずに見られる日数</source>
        <translation>Days without the server</translation>
    </message>
    <message>
        <source>過ぎると、次につながるまで、ほかの職員の名刺は見られません。</source>
        <translation>After that, shared cards cannot be read until the desk connects. One’s own can.</translation>
    </message>
    <message>
        <source>見られるものすべて</source>
        <translation>All that can be seen</translation>
    </message>
    <message>
        <source>自分の部署のもの</source>
        <translation>Those of the own department</translation>
    </message>
    <message>
        <source>自分のものだけ</source>
        <translation>One’s own only</translation>
    </message>
    <message>
        <source>置く範囲</source>
        <translation>Which cards</translation>
    </message>
    <message>
        <source>ほかはサーバーで探せます。狭めると、外れた名刺は次の同期で端末から消えます。</source>
        <translation>The rest is found at the server. When narrowed, cards outside leave the computers with their next exchange.</translation>
    </message>
    <message>
        <source> 年より新しいもの</source>
        <translation> years at most</translation>
    </message>
    <message>
        <source>すべての年</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>置く年数</source>
        <translation>How old</translation>
    </message>
    <message>
        <source>機関の認証基盤(OpenID Connect)</source>
        <translation>Identity provider (OpenID Connect)</translation>
    </message>
    <message>
        <source>発行者</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>空欄なら使いません。保存するときに、つながるか確かめます。</source>
        <translation>Empty: none is used. It is tried when you save.</translation>
    </message>
    <message>
        <source>クライアント ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>招待の番号で</source>
        <translation>By invitation only</translation>
    </message>
    <message>
        <source>確認済みのメールアドレスでも可</source>
        <translation>Also by verified mail address</translation>
    </message>
    <message>
        <source>職員番号でも可</source>
        <translation>Also by staff number</translation>
    </message>
    <message>
        <source>利用者との結び付け</source>
        <translation>Linking at first</translation>
    </message>
    <message>
        <source>職員番号の項目名</source>
        <translation>Claim with the staff number</translation>
    </message>
    <message>
        <source> 時間ごと</source>
        <translation> hours</translation>
    </message>
    <message>
        <source>在籍の確認</source>
        <translation>Check with it every</translation>
    </message>
    <message>
        <source>サインインを認証基盤に限る(管理者はパスワードも可)</source>
        <translation>Require the identity provider (passwords for administrators only)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>取り込みの状況</source>
        <translation>How the batch is doing</translation>
    </message>
    <message>
        <source>読み取り</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>{n} 枚</source>
        <translation>Cards: {n}</translation>
    </message>
    <message>
        <source>読み取り {n} / {total}</source>
        <translation>Read {n} / {total}</translation>
    </message>
    <message>
        <source>確実 {n} %</source>
        <translation>{n} % sure</translation>
    </message>
    <message>
        <source>要確認 {n} 枚</source>
        <translation>Cards to check: {n}</translation>
    </message>
    <message>
        <source>読み取り待ち {n} 枚。画像は保管済みで、終了しても読み続けます。</source>
        <translation>Still to be read: {n}. The images are safe, and reading goes on after the end.</translation>
    </message>
    <message>
        <source>フォルダーに届きません。戻りしだい続きます。終了もできます。</source>
        <translation>The folder cannot be reached. It goes on when the folder is back; you may end, too.</translation>
    </message>
    <message>
        <source>次のファイルが届くのを待っています。届きしだい続きます。</source>
        <translation>Waiting for the next files. It goes on when they come.</translation>
    </message>
    <message>
        <source>次の面をガラス面に置いて「続ける」を押すか、終了してください。</source>
        <translation>Put the next side on the glass and press Go on, or end.</translation>
    </message>
    <message>
        <source>カバーが開いています。閉じて続きを入れるか、終了してください。</source>
        <translation>The cover is open. Close it and put more in, or end.</translation>
    </message>
    <message>
        <source>給紙口が空です。紙を入れると始まります。</source>
        <translation>The feeder is empty. Scanning starts when paper is put in.</translation>
    </message>
    <message>
        <source>給紙口が空です。続きを入れるか、終了してください。</source>
        <translation>The feeder is empty. Put more in, or end.</translation>
    </message>
    <message>
        <source>両面</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>片面</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>一時停止中</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>続きを待っています</source>
        <translation>waiting for more</translation>
    </message>
    <message>
        <source>終えています…</source>
        <translation>Ending…</translation>
    </message>
    <message>
        <source>取り込み済み・読み取り中</source>
        <translation>All taken in, reading</translation>
    </message>
    <message>
        <source>{n} 枚/分</source>
        <translation>{n} cards/min</translation>
    </message>
    <message>
        <source>準備中…</source>
        <translation>Preparing…</translation>
    </message>
</context>
<context>
    <name>Running</name>
    <message>
        <source>ロック中も処理は続いています: {counts}</source>
        <translation>Work goes on while locked: {counts}</translation>
    </message>
    <message>
        <source>{count} 件の処理が止まりました。開いて確かめてください。</source>
        <translation>Stopped: {count}. Open to see why.</translation>
    </message>
</context>
<context>
    <name>ScannerPage</name>
    <message>
        <source>スキャナー</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>はじめに 1 回だけ行う設定と、つながっているかの検査です。</source>
        <translation>The set-up that is needed once, and a check that it worked.</translation>
    </message>
    <message>
        <source>つながっているスキャナー</source>
        <translation>Connected scanners</translation>
    </message>
    <message>
        <source>スキャナーは見つかっていません。電源を入れてつなぐと、ここに現れます。</source>
        <translation>No scanner was found. Switch one on and connect it, and it shows here.</translation>
    </message>
    <message>
        <source>検査する</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>設定・接続・製造番号・給紙口を、順に確かめます。</source>
        <translation>Looks at the set-up, the connection, the serial number and the feeder, one after the other.</translation>
    </message>
    <message>
        <source>スキャナーと、つなぎ方</source>
        <translation>Scanners and how to connect them</translation>
    </message>
    <message>
        <source>スキャナーの検査</source>
        <translation>Scanner check</translation>
    </message>
    <message>
        <source>スキャナーの設定</source>
        <translation>Scanner set-up</translation>
    </message>
    <message>
        <source>✕ の行のとおりにして、もう一度検査してください。</source>
        <translation>Do what the line with ✕ says, and check again.</translation>
    </message>
    <message>
        <source>使えます。「取り込み」の取り込み元に出ています。</source>
        <translation>It works. It shows as a source in Intake.</translation>
    </message>
</context>
<context>
    <name>SecondHeader</name>
    <message>
        <source>二人目が入力する取り込み</source>
        <translation>Batch that is read twice</translation>
    </message>
    <message>
        <source>入力する人</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>指定  F9</source>
        <translation>Choose  F9</translation>
    </message>
    <message>
        <source>二人目が入力する取り込みと項目を指定する</source>
        <translation>Choose which batch and fields are read twice</translation>
    </message>
    <message>
        <source>すべての取り込み</source>
        <translation>All batches</translation>
    </message>
    <message>
        <source>残り {n}</source>
        <translation>{n} left</translation>
    </message>
    <message>
        <source>食い違い {n}</source>
        <translation>{n} differ</translation>
    </message>
    <message>
        <source>入力: {name}</source>
        <translation>Reader: {name}</translation>
    </message>
</context>
<context>
    <name>SecondScreen</name>
    <message>
        <source>二人目が入力する項目はありません</source>
        <translation>Nothing waits for a second reader</translation>
    </message>
    <message>
        <source>もう 1 人が同じ項目を、読み取り結果を見ずに入力します。取り込みと項目を指定すると、ここに 1 つずつ出ます。</source>
        <translation>A second person types the same field without seeing what was read. Choose a batch and fields, and they come up here one by one.</translation>
    </message>
    <message>
        <source>取り込みと項目を指定する</source>
        <translation>Choose a batch and fields</translation>
    </message>
    <message>
        <source>入力した文字を決めて次へ</source>
        <translation>Keep what was typed and go on</translation>
    </message>
    <message>
        <source>改行</source>
        <translation>New line</translation>
    </message>
    <message>
        <source>食い違いで、どちらかの値を入れる</source>
        <translation>Where two differ: take one of the values</translation>
    </message>
    <message>
        <source>あとで入力する</source>
        <translation>Put off</translation>
    </message>
    <message>
        <source>名刺全体を見る</source>
        <translation>See the whole card</translation>
    </message>
    <message>
        <source>二人目が入力する取り込みと項目を指定する</source>
        <translation>Choose which batch and fields are read twice</translation>
    </message>
    <message>
        <source>残りの {n} 項目は、{name} さんが最初に確かめたため、別の人が入力します。右上で入力する人を替えられます。</source>
        <translation>{name} checked the other {n} fields first, so somebody else has to type them. The reader can be changed at the top right.</translation>
    </message>
    <message>
        <source>2 人の入力が違います。画像を見て、Alt+1 か Alt+2 で選ぶか、入力してください · Enter 決めて次へ · Alt+Z 全体 · Alt+P あとで</source>
        <translation>The two readers differ. Look at the picture, choose by Alt+1 or Alt+2, or type · Enter keep, next · Alt+Z whole card · Alt+P later</translation>
    </message>
    <message>
        <source>画像のとおりに入力してください · Enter 決めて次へ · Shift+Enter 改行 · Alt+Z 全体 · Alt+P あとで</source>
        <translation>Type what the picture shows · Enter keep, next · Shift+Enter new line · Alt+Z whole card · Alt+P later</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>コピー</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>印刷…</source>
        <translation>Print…</translation>
    </message>
</context>
<context>
    <name>SeparateForm</name>
    <message>
        <source>別の人の名刺を選ぶ</source>
        <translation>Choose the cards of somebody else</translation>
    </message>
    <message>
        <source>印を付けた名刺を、別の人としてこの人から分けます。</source>
        <translation>The cards that you tick are separated from this person as somebody else&apos;s.</translation>
    </message>
    <message>
        <source>分ける</source>
        <translation>Separate</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>機関の認証基盤でサインイン…</source>
        <translation>Sign in with the office&apos;s identity provider…</translation>
    </message>
    <message>
        <source>ブラウザーが開きます</source>
        <translation>Opens the browser</translation>
    </message>
    <message>
        <source>サインインを取り消す</source>
        <translation>Cancel signing in</translation>
    </message>
    <message>
        <source>ブラウザーでサインインしてください。終わると、この画面に戻ります(5 分まで待ちます)。</source>
        <translation>Sign in with the browser. Afterwards this window goes on (it waits for up to 5 minutes).</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>サーバーに問い合わせています…</source>
        <translation>Asking the server…</translation>
    </message>
    <message>
        <source>調べています…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>サインイン</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>SettingsArea</name>
    <message>
        <source>全般</source>
        <translation>General</translation>
    </message>
    <message>
        <source>プロファイル</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>共有</source>
        <translation>Sharing</translation>
    </message>
    <message>
        <source>バックアップ</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>読み取り</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>スキャナー</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>データの点検</source>
        <translation>Data check</translation>
    </message>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>代行</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>保存期間</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>個人情報ファイル簿</source>
        <translation>Register of data files</translation>
    </message>
    <message>
        <source>このソフトについて</source>
        <translation>About</translation>
    </message>
    <message>
        <source>設定のページ</source>
        <translation>Pages of the settings</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>選んだ職員を変更（職員）</source>
        <translation>Change the chosen member of staff (Staff)</translation>
    </message>
    <message>
        <source>今すぐバックアップ</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>データのかんたん点検</source>
        <translation>Quick data check</translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>共有</source>
        <translation>Sharing</translation>
    </message>
    <message>
        <source>機関の共有サーバーを通して、職員どうしで名刺を共有します。同期は自動で行われます。</source>
        <translation>Colleagues share cards through the office&apos;s own server. Syncing happens by itself.</translation>
    </message>
    <message>
        <source>今すぐ同期</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>変更はすぐに、何もなくても 1 分ごとに同期します。待たずに行うときに押します。</source>
        <translation>Changes are sent at once, and the server is asked every minute. Press this not to wait.</translation>
    </message>
    <message>
        <source>重なった変更</source>
        <translation>Changes that met</translation>
    </message>
    <message>
        <source>名刺の画像</source>
        <translation>Images of cards</translation>
    </message>
    <message>
        <source>共有をやめるときに使います。何が残り、何が消えるかを先に示します。</source>
        <translation>For when you stop sharing. It shows first what stays and what goes.</translation>
    </message>
    <message>
        <source>送られなかった変更</source>
        <translation>Change not sent</translation>
    </message>
    <message>
        <source>テキスト (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>「本人に確認」の依頼</source>
        <translation>Requests to see cards</translation>
    </message>
    <message>
        <source>受け付けられなかった変更</source>
        <translation>Changes that were not taken</translation>
    </message>
    <message>
        <source>サーバーから離れる</source>
        <translation>Leave the server</translation>
    </message>
    <message>
        <source>離れる…</source>
        <translation>Leave…</translation>
    </message>
    <message>
        <source>削除に応じる</source>
        <translation>Agree to the deletion</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>画像なし</source>
        <translation>No picture</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>同じ人と思われる点</source>
        <translation>Speaks for the same person</translation>
    </message>
    <message>
        <source>別の人と思われる点</source>
        <translation>Speaks for different people</translation>
    </message>
    <message>
        <source>特にありません。</source>
        <translation>Nothing in particular.</translation>
    </message>
    <message>
        <source>この人</source>
        <translation>This person</translation>
    </message>
    <message>
        <source>比べる相手</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>最終接触</source>
        <translation>Last met</translation>
    </message>
    <message>
        <source>知っている職員</source>
        <translation>Known by</translation>
    </message>
    <message>
        <source>名刺</source>
        <translation>Cards</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>サインインすると、送信待ちの変更を送り、ほかの職員の変更を受け取ります。手元のデータはそのままです。</source>
        <translation>Sign in to send what waits and to get colleagues&apos; changes. What is on this computer stays as it is.</translation>
    </message>
    <message>
        <source>サインイン</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>サーバーのパスワード</source>
        <translation>Password at the server</translation>
    </message>
    <message>
        <source>認証アプリの 6 桁の数字</source>
        <translation>6 digits of the authenticator app</translation>
    </message>
    <message>
        <source>認証アプリに表示されている 6 桁の数字を入力してください。</source>
        <translation>Type the 6 digits that your authenticator app shows.</translation>
    </message>
</context>
<context>
    <name>SlipForm</name>
    <message>
        <source>所有者・日付・タグで絞り込む</source>
        <translation>Filter by owner, date or tag</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Capture</translation>
    </message>
    <message>
        <source>まだ取り込みがありません</source>
        <translation>No batches yet</translation>
    </message>
    <message>
        <source>名刺の束を取り込むと、その取り込み票をここから印刷できます。</source>
        <translation>Once a stack of cards is taken in, its slip can be printed from here.</translation>
    </message>
    <message>
        <source>取り込みを開く</source>
        <translation>Open Capture</translation>
    </message>
    <message>
        <source>取り込みを 1 件選んでください。</source>
        <translation>Choose a batch.</translation>
    </message>
</context>
<context>
    <name>SlipSaver</name>
    <message>
        <source>取り込み票の保存先</source>
        <translation>Where to save the batch slip</translation>
    </message>
    <message>
        <source>取り込み票 {batch}.pdf</source>
        <translation>Batch slip {batch}.pdf</translation>
    </message>
    <message>
        <source>取り込み票を {path} に保存しました。</source>
        <translation>The batch slip was saved to {path}.</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>スキャナーかフォルダーを選ぶ</source>
        <translation>Choose a scanner or folder</translation>
    </message>
    <message>
        <source>仮想スキャナー {name}</source>
        <translation>Virtual scanner {name}</translation>
    </message>
    <message>
        <source>{name} ほか {n} 件</source>
        <translation>{name} and {n} more</translation>
    </message>
</context>
<context>
    <name>StackPage</name>
    <message>
        <source>ここに、取り込んだ名刺が届いた順に並びます</source>
        <translation>Cards appear here as they come in</translation>
    </message>
    <message>
        <source>上の欄で取り込み元と所有者・交換日を確かめ、開始を押してください。フォルダーや画像ファイルは、この画面に落としても取り込めます。</source>
        <translation>Check the source, owner and exchange date above, then press Start. Folders and image files can also be dropped here.</translation>
    </message>
    <message>
        <source>区切り用紙を印刷…</source>
        <translation>Print cover sheets…</translation>
    </message>
    <message>
        <source>束の間に入れると、そこから所有者・交換日・公開範囲・タグが切り替わる紙です</source>
        <translation>Fed between stacks, a cover sheet switches owner, date, visibility and tags</translation>
    </message>
    <message>
        <source>取り込み元がありません。スキャナーをつなぐか、フォルダーかファイルを選んでください。</source>
        <translation>There is no source. Connect a scanner, or choose a folder or files.</translation>
    </message>
    <message>
        <source>このスキャナーを使うには、はじめに 1 回だけ設定が必要です。</source>
        <translation>This scanner needs to be set up once before it can be used.</translation>
    </message>
    <message>
        <source>交換日が読めません。2026/01/15、2026/01、2026 のように入力してください。</source>
        <translation>The exchange date cannot be read. Type it like 2026/01/15, 2026/01 or 2026.</translation>
    </message>
    <message>
        <source>所有者が空です。名刺を受け取った職員を選んでください。</source>
        <translation>The owner is empty. Choose who received the cards.</translation>
    </message>
    <message>
        <source>取り込みの途中です。終わってから、もう一度落としてください。</source>
        <translation>A batch is running. Drop them again when it has ended.</translation>
    </message>
    <message>
        <source>所有者と交換日を確かめて、開始を押してください。元のファイルはそのまま残ります。</source>
        <translation>Check owner and exchange date, then press Start. The original files stay where they are.</translation>
    </message>
    <message>
        <source>紙の用意ができました。所有者と交換日を入れてから、開始を押してください。</source>
        <translation>The paper is ready. Enter owner and date, then press Start.</translation>
    </message>
    <message>
        <source>一時停止</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>続ける</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>開始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>終了</source>
        <translation>End</translation>
    </message>
    <message>
        <source>次の束へ</source>
        <translation>Next stack</translation>
    </message>
    <message>
        <source>スキャナーの設定を開く</source>
        <translation>Open the scanner set-up</translation>
    </message>
    <message>
        <source>区切り用紙を印刷</source>
        <translation>Print cover sheets</translation>
    </message>
</context>
<context>
    <name>StaffForm</name>
    <message>
        <source>追加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>よみ</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>職員番号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
</context>
<context>
    <name>StaffModel</name>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>よみ</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>職員番号</source>
        <translation>Staff number</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>役職</source>
        <translation>Title</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>職員</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>名刺の所有者や面談の相手として選べる人の名簿です。CSV は 氏名・よみ・職員番号・メール・部署・役職 の列を読みます。</source>
        <translation>The people who can be chosen as owners of cards and for meetings. A CSV has the columns 氏名, よみ, 職員番号, メール, 部署, 役職.</translation>
    </message>
    <message>
        <source>氏名、よみ、番号、メールで絞り込む</source>
        <translation>Filter by name, reading, number or mail</translation>
    </message>
    <message>
        <source>職員を絞り込む</source>
        <translation>Filter the staff</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>CSV から取り込む…</source>
        <translation>Import a CSV…</translation>
    </message>
    <message>
        <source>取り込めなかった行</source>
        <translation>Lines that were not imported</translation>
    </message>
    <message>
        <source>職員の一覧</source>
        <translation>List of staff</translation>
    </message>
    <message>
        <source>職員名簿の取り込み</source>
        <translation>Importing the staff list</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>職員名簿の CSV を選ぶ</source>
        <translation>Choose the CSV of the staff list</translation>
    </message>
    <message>
        <source>CSV (*.csv);;すべて (*)</source>
        <translation>CSV (*.csv);;All files (*)</translation>
    </message>
    <message>
        <source>追加 {added} 人、更新 {updated} 人。</source>
        <translation>{added} added, {updated} updated.</translation>
    </message>
    <message>
        <source>取り込めなかった行が {count} あります。</source>
        <translation>Lines not imported: {count}.</translation>
    </message>
</context>
<context>
    <name>StartForm</name>
    <message>
        <source>管理者から受け取った参加コードを入力し、サインインします。手元の名刺は、確認のあとで共有サーバーに送られます。非公開の名刺はほかの職員には見えません。</source>
        <translation>Enter the join code that an administrator gave you, and sign in. After a look at what will change, the cards on this computer are sent to the shared server. Nobody else sees private cards.</translation>
    </message>
    <message>
        <source>参加の準備をする</source>
        <translation>Prepare to join</translation>
    </message>
    <message>
        <source>参加コード(入力か貼り付け)</source>
        <translation>Join code (typed or pasted)</translation>
    </message>
    <message>
        <source>サーバーの利用者名(職員番号かメール)</source>
        <translation>User name at the server (staff number or mail address)</translation>
    </message>
    <message>
        <source>サーバーのパスワード</source>
        <translation>Password at the server</translation>
    </message>
    <message>
        <source>認証アプリの 6 桁の数字</source>
        <translation>6 digits of the authenticator app</translation>
    </message>
    <message>
        <source>招待の番号</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>「{field}」を入力してください。</source>
        <translation>Fill in “{field}”.</translation>
    </message>
    <message>
        <source>認証アプリに表示されている 6 桁の数字を入力してください。</source>
        <translation>Type the 6 digits that your authenticator app shows.</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>12 文字以上をおすすめします。文でもかまいません。</source>
        <translation>12 characters or more; a sentence will do.</translation>
    </message>
    <message>
        <source>短い。推測されやすいので、もう少し長くしてください。</source>
        <translation>Short, and easy to guess. Make it longer.</translation>
    </message>
    <message>
        <source>まずまず。もう数文字あると安心です。</source>
        <translation>Fair. A few more characters would make it safe.</translation>
    </message>
    <message>
        <source>よい長さです。</source>
        <translation>A good length.</translation>
    </message>
    <message>
        <source>とても丈夫です。</source>
        <translation>Very strong.</translation>
    </message>
</context>
<context>
    <name>StubBar</name>
    <message>
        <source>所有者に頼むと見られる名刺</source>
        <translation>Cards that their owner may show you</translation>
    </message>
    <message>
        <source>{name}&#x3000;{organization}&#x3000;所有者 {owner}</source>
        <translation>{name}  {organization}  owner {owner}</translation>
    </message>
    <message>
        <source>見せてもらう…</source>
        <translation>Ask to see it…</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>取り込みの結果</source>
        <translation>What the batch came to</translation>
    </message>
    <message>
        <source>確認へ進む</source>
        <translation>Go to review</translation>
    </message>
    <message>
        <source>取り込み票を保存…</source>
        <translation>Save the batch slip…</translation>
    </message>
    <message>
        <source>この取り込みを直す</source>
        <translation>Correct this batch</translation>
    </message>
    <message>
        <source>{n} 枚を取り込みました</source>
        <translation>Cards taken in: {n}</translation>
    </message>
    <message>
        <source>名刺 {n} 枚</source>
        <translation>Cards: {n}</translation>
    </message>
    <message>
        <source>取り込み済みと同じ名刺 {n} 枚</source>
        <translation>Same as before: {n}</translation>
    </message>
</context>
<context>
    <name>TagForm</name>
    <message>
        <source>タグを付ける</source>
        <translation>Add a tag</translation>
    </message>
    <message>
        <source>タグ</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>TagsEdit</name>
    <message>
        <source>展示会、補助金</source>
        <translation>trade fair, subsidy</translation>
    </message>
    <message>
        <source>タグ</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message>
        <source>処理の状況</source>
        <translation>Work under way</translation>
    </message>
    <message>
        <source>元に戻す</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>元に戻しました: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>次のアクションを追加</source>
        <translation>Add a task</translation>
    </message>
    <message>
        <source>すること</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
</context>
<context>
    <name>TaskItem</name>
    <message>
        <source>止める(そこまでの結果は残ります)</source>
        <translation>Stop (what is done so far is kept)</translation>
    </message>
    <message>
        <source>「{title}」を止める</source>
        <translation>Stop “{title}”</translation>
    </message>
    <message>
        <source>一時停止中</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>止めています…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>終わりませんでした</source>
        <translation>did not finish</translation>
    </message>
    <message>
        <source>止めました</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>終わりました</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>準備中…</source>
        <translation>Preparing…</translation>
    </message>
</context>
<context>
    <name>TaskLine</name>
    <message>
        <source>中止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>「{title}」を中止</source>
        <translation>Stop “{title}”</translation>
    </message>
    <message>
        <source>準備中…</source>
        <translation>Preparing…</translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>表は白紙</source>
        <translation>Front blank</translation>
    </message>
    <message>
        <source>裏は白紙</source>
        <translation>Back blank</translation>
    </message>
    <message>
        <source>画像なし</source>
        <translation>No picture</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>人物・組織・操作を探す</source>
        <translation>Find people, organizations, commands</translation>
    </message>
    <message>
        <source>共有のページを開く</source>
        <translation>Open the page on sharing</translation>
    </message>
    <message>
        <source>プロファイルの設定</source>
        <translation>Profile settings</translation>
    </message>
    <message>
        <source>ロック (Ctrl+L)</source>
        <translation>Lock (Ctrl+L)</translation>
    </message>
    <message>
        <source>操作者 {name}</source>
        <translation>Operator {name}</translation>
    </message>
    <message>
        <source>このパソコンに保存 · バックアップ先は未設定</source>
        <translation>Kept on this computer · no backup folder</translation>
    </message>
    <message>
        <source>このパソコンに保存 · バックアップはまだ</source>
        <translation>Kept on this computer · no backup yet</translation>
    </message>
    <message>
        <source>このパソコンに保存 · バックアップ {when}</source>
        <translation>Kept on this computer · backup {when}</translation>
    </message>
</context>
<context>
    <name>TypingPage</name>
    <message>
        <source>{n} 枚目</source>
        <translation>Sheet {n}</translation>
    </message>
    <message>
        <source>候補 {n}: {text}</source>
        <translation>Candidate {n}: {text}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>縁 Enishi</source>
        <translation>Enishi</translation>
    </message>
    <message>
        <source>プロファイル</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>パスフレーズ</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>開く</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>バックアップから復元…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>パスフレーズを忘れた</source>
        <translation>Forgot the passphrase</translation>
    </message>
    <message>
        <source>新しいプロファイル</source>
        <translation>New profile</translation>
    </message>
    <message>
        <source>ロック中</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>壊れています</source>
        <translation>damaged</translation>
    </message>
    <message>
        <source>最終使用 {moment}</source>
        <translation>last used {moment}</translation>
    </message>
    <message>
        <source>空のままでも開けます</source>
        <translation>Opens even when left empty</translation>
    </message>
    <message>
        <source>このプロファイルの鍵のファイルが壊れているか、ありません。データには手を付けていません。バックアップがあれば、別の名前のプロファイルに復元できます。</source>
        <translation>The key file of this profile is damaged or missing. The data was not touched. If there is a backup, it can be restored to a profile of another name.</translation>
    </message>
    <message>
        <source>パスフレーズを入力してください。</source>
        <translation>Type the passphrase.</translation>
    </message>
</context>
<context>
    <name>UsagePage</name>
    <message>
        <source>利用状況</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>利用者と端末、部署ごとの名刺の数です。だれが何枚の名刺を持つかは、数えません。</source>
        <translation>Numbers of users and computers, and of cards by department. How many cards each person has is not counted.</translation>
    </message>
    <message>
        <source>利用者</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>端末</source>
        <translation>Desks</translation>
    </message>
    <message>
        <source>取り込んだ名刺</source>
        <translation>Cards taken in</translation>
    </message>
    <message>
        <source>所有者の部署と、取り込んだ年で数えます。「非公開」と「本人に確認」の名刺は含みません。＊は、所有者が 5 人未満なので伏せた数と、それが逆算できる数です。</source>
        <translation>Counted by the department of the owner and the year in which the card was taken in, without cards that are private or only to be asked for. ＊: hidden, because the cards are of fewer than 5 people, or because such a number could be computed from it.</translation>
    </message>
    <message>
        <source>使える人</source>
        <translation>Can sign in</translation>
    </message>
    <message>
        <source>初回のサインイン前</source>
        <translation>Not signed in yet</translation>
    </message>
    <message>
        <source>認証アプリを使用</source>
        <translation>Uses an authenticator app</translation>
    </message>
    <message>
        <source>停止中</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>参加している端末</source>
        <translation>Have joined</translation>
    </message>
    <message>
        <source>この 24 時間に接続</source>
        <translation>Seen within 24 hours</translation>
    </message>
    <message>
        <source>この 7 日に接続</source>
        <translation>Seen within 7 days</translation>
    </message>
    <message>
        <source>30 日以上 接続なし</source>
        <translation>Away for 30 days or more</translation>
    </message>
    <message>
        <source>停止済み</source>
        <translation>Revoked</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>利用者</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>共有サーバーにサインインできる人です。役割の変更、利用の停止、パスワードの再発行は、一覧で選んで行います。</source>
        <translation>Those who can sign in at the shared server. Choose one to change the role, lock the account or issue a new password.</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>利用者名</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>状態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>利用者の一覧</source>
        <translation>List of users</translation>
    </message>
    <message>
        <source>利用者を追加</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>CSV から追加…</source>
        <translation>Add from CSV…</translation>
    </message>
    <message>
        <source>氏名、利用者名、部署、役割で絞り込む</source>
        <translation>Filter by name, user name, department or role</translation>
    </message>
    <message>
        <source>利用者はまだいません。</source>
        <translation>There are no users yet.</translation>
    </message>
    <message>
        <source>追加できなかった行</source>
        <translation>Lines that were not added</translation>
    </message>
    <message>
        <source>停止中({day}から)</source>
        <translation>Locked since {day}</translation>
    </message>
    <message>
        <source>初回のサインイン前</source>
        <translation>Not signed in yet</translation>
    </message>
    <message>
        <source>利用中</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>利用者の CSV を選ぶ</source>
        <translation>Choose a CSV of users</translation>
    </message>
    <message>
        <source>CSV (*.csv);;すべて (*)</source>
        <translation>CSV (*.csv);;All files (*)</translation>
    </message>
    <message>
        <source>{count} 人を追加しました。</source>
        <translation>{count} added. </translation>
    </message>
    <message>
        <source>追加できなかった行が {count} あります。</source>
        <translation>{count} lines were not added. </translation>
    </message>
    <message>
        <source>最初のパスワードは、いま一度だけ印刷できます。</source>
        <translation>The first passwords can be printed this once. </translation>
    </message>
    <message>
        <source>最初のパスワードを印刷…</source>
        <translation>Print first passwords…</translation>
    </message>
    <message>
        <source>最初のパスワード</source>
        <translation>First password</translation>
    </message>
</context>
<context>
    <name>VisibilityBox</name>
    <message>
        <source>公開範囲</source>
        <translation>Visibility</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>件名・相手・日付で絞り込む</source>
        <translation>Filter by subject, person or date</translation>
    </message>
    <message>
        <source>面談記録</source>
        <translation>Meeting record</translation>
    </message>
    <message>
        <source>面談記録がまだありません</source>
        <translation>No meeting records yet</translation>
    </message>
    <message>
        <source>人物の画面で面談を記録すると、ここから印刷できます。</source>
        <translation>Record a meeting in People; then it can be printed from here.</translation>
    </message>
    <message>
        <source>人物を開く</source>
        <translation>Open People</translation>
    </message>
    <message>
        <source>面談を 1 件選んでください。</source>
        <translation>Choose a meeting.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>任意</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>例: 産業部/産業振興課</source>
        <translation>e.g. Industry/Promotion</translation>
    </message>
    <message>
        <source>作成</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>バックアップから復元…</source>
        <translation>Restore from a backup…</translation>
    </message>
    <message>
        <source>戻る</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>あなたについて</source>
        <translation>About you</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>職員番号またはメール</source>
        <translation>Staff number or mail</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>プロファイル名</source>
        <translation>Name of the profile</translation>
    </message>
    <message>
        <source>1 台のパソコンを数人で使うときに、人ごとに分けます。1 人ならこのままでかまいません。</source>
        <translation>Keeps people apart who share one computer. If it is only you, leave it as it is.</translation>
    </message>
    <message>
        <source>データにかける鍵</source>
        <translation>Key to the data</translation>
    </message>
    <message>
        <source>縁 Enishi へようこそ</source>
        <translation>Welcome to Enishi</translation>
    </message>
    <message>
        <source>新しいプロファイル</source>
        <translation>New profile</translation>
    </message>
    <message>
        <source>名刺のデータはこのパソコンの中だけに、暗号化して保管します。はじめに、使う人と鍵を決めます。</source>
        <translation>The data of your cards stays on this computer, encrypted. First, who uses it, and the key.</translation>
    </message>
    <message>
        <source>氏名を入力してください。</source>
        <translation>Type your name.</translation>
    </message>
</context>
<context>
    <name>WindowsPart</name>
    <message>
        <source>USB で直接つなぐとき（管理者の作業）</source>
        <translation>To connect directly by USB (an administrator’s work)</translation>
    </message>
    <message>
        <source>スキャナーをつなぎ、Zadig（https://zadig.akeo.ie/）を管理者として起動します。</source>
        <translation>Connect the scanner and run Zadig (https://zadig.akeo.ie/) as administrator.</translation>
    </message>
    <message>
        <source>Options の List All Devices を選び、一覧からスキャナーを選びます。</source>
        <translation>Choose List All Devices under Options, then the scanner from the list.</translation>
    </message>
    <message>
        <source>右の欄を WinUSB にして、Replace Driver を押します。多くのパソコンに配るときは、pnputil で同じドライバーを入れます。</source>
        <translation>Choose WinUSB at the right and press Replace Driver. For many computers, install the same driver by pnputil.</translation>
    </message>
    <message>
        <source>この画面に戻り、「検査する」を押します。</source>
        <translation>Come back here and press Check.</translation>
    </message>
    <message>
        <source>メーカーのドライバーと入れ替わるため、ScanSnap Home や PaperStream は使えなくなります。元に戻すには、デバイス マネージャーで「ドライバーを元に戻す」を行います。</source>
        <translation>This displaces the maker’s driver: ScanSnap Home and PaperStream no longer work. To go back, roll the driver back in Device Manager.</translation>
    </message>
</context>
<context>
    <name>_Form</name>
    <message>
        <source>いまのパスフレーズ</source>
        <translation>Current passphrase</translation>
    </message>
    <message>
        <source>やめる</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>_NextPaper</name>
    <message>
        <source>次に入れる紙：{n} 枚目から</source>
        <translation>Put in next: from sheet {n}</translation>
    </message>
    <message>
        <source>受け皿の「この名刺」より後の紙と、残りの紙を入れます。</source>
        <translation>What lies after “this card” in the tray, and the paper that is left.</translation>
    </message>
    <message>
        <source>次に入れる紙：区切り用紙の次から</source>
        <translation>Feed next: from behind the cover sheet</translation>
    </message>
    <message>
        <source>受け皿の区切り用紙より後の紙と、残りの紙を入れます。</source>
        <translation>Put in the sheets that lie behind the cover sheet in the output tray, and the rest.</translation>
    </message>
    <message>
        <source>まだ 1 枚も取り込んでいません。すべての紙を入れ直します。</source>
        <translation>Nothing was taken in yet. Put all of the paper in again.</translation>
    </message>
</context>
<context>
    <name>_Room</name>
    <message>
        <source>(氏名なし)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>所有者</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>(名前の分からない職員)</source>
        <translation>(somebody whose name is not known here)</translation>
    </message>
</context>
<context>
    <name>_Sheet</name>
    <message>
        <source>名刺の表</source>
        <translation>Front of the card</translation>
    </message>
    <message>
        <source>名刺の裏</source>
        <translation>Back of the card</translation>
    </message>
    <message>
        <source>画像を受け取っています…</source>
        <translation>Getting the image…</translation>
    </message>
    <message>
        <source>名刺</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>交換日</source>
        <translation>Exchanged on</translation>
    </message>
    <message>
        <source>{field}をコピー</source>
        <translation>Copy: {field}</translation>
    </message>
</context>
<context>
    <name>_SheetColumn</name>
    <message>
        <source>表</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>裏</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>{n} 枚目</source>
        <translation>No. {n}</translation>
    </message>
    <message>
        <source>区切り用紙</source>
        <translation>Cover sheet</translation>
    </message>
    <message>
        <source>画像なし</source>
        <translation>No picture</translation>
    </message>
</context>
<context>
    <name>_StubSheet</name>
    <message>
        <source>所有者に頼むと見られる名刺</source>
        <translation>A card that its owner can show you</translation>
    </message>
    <message>
        <source>所有者が承知すると、ほかの項目と画像も見られます。</source>
        <translation>When the owner agrees, the other fields and the pictures can be seen too.</translation>
    </message>
</context>
<context>
    <name>administration</name>
    <message>
        <source>名刺</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>取り込み</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>面談記録</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>次のアクション</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>タグ</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>メモ</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>所属</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>代行</source>
        <translation>Delegation</translation>
    </message>
    <message>
        <source>取り下げ</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>承認待ち</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>承認済み</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>不承認</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>期限切れ</source>
        <translation>Lapsed</translation>
    </message>
    <message>
        <source>依頼を取り下げました。何も実行されません。</source>
        <translation>Withdrawn. Nothing is done.</translation>
    </message>
    <message>
        <source>承認しませんでした。何も実行されません。</source>
        <translation>Refused. Nothing is done.</translation>
    </message>
    <message>
        <source>取り下げた日時: {when}</source>
        <translation>Withdrawn: {when}</translation>
    </message>
    <message>
        <source>答えた人: {name}({when})</source>
        <translation>Answered by: {name} ({when})</translation>
    </message>
    <message>
        <source>サインイン</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>サインインのロック(失敗が続いた)</source>
        <translation>Repeated wrong sign-ins</translation>
    </message>
    <message>
        <source>サインアウト</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>古いサインイン情報の使用(複製の疑い)</source>
        <translation>Old token used (copied?)</translation>
    </message>
    <message>
        <source>パスワードの変更</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>認証アプリの登録</source>
        <translation>Authenticator app added</translation>
    </message>
    <message>
        <source>認証アプリの解除</source>
        <translation>Authenticator app removed</translation>
    </message>
    <message>
        <source>参加コードの発行</source>
        <translation>Join code made</translation>
    </message>
    <message>
        <source>端末の参加</source>
        <translation>Desk joined</translation>
    </message>
    <message>
        <source>端末の停止</source>
        <translation>Desk revoked</translation>
    </message>
    <message>
        <source>端末の離脱</source>
        <translation>Desk left</translation>
    </message>
    <message>
        <source>利用者の追加</source>
        <translation>User added</translation>
    </message>
    <message>
        <source>利用者の変更</source>
        <translation>User changed</translation>
    </message>
    <message>
        <source>認証基盤との結び付け</source>
        <translation>Linked to identity provider</translation>
    </message>
    <message>
        <source>認証基盤でのサインインの失敗</source>
        <translation>Refused by identity provider</translation>
    </message>
    <message>
        <source>招待の番号の発行</source>
        <translation>Invitation made</translation>
    </message>
    <message>
        <source>部署の一括変更</source>
        <translation>Departments from a list</translation>
    </message>
    <message>
        <source>ルールの変更</source>
        <translation>Rules changed</translation>
    </message>
    <message>
        <source>名刺の消去</source>
        <translation>Cards erased</translation>
    </message>
    <message>
        <source>監査の記録の閲覧</source>
        <translation>Audit read</translation>
    </message>
    <message>
        <source>保存期間の延長</source>
        <translation>Kept longer</translation>
    </message>
    <message>
        <source>機関全体の集計の閲覧</source>
        <translation>Office figures read</translation>
    </message>
    <message>
        <source>「本人に確認」への回答</source>
        <translation>Answer to “ask me first”</translation>
    </message>
    <message>
        <source>人事異動</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>人事異動の取り消し</source>
        <translation>Rotation undone</translation>
    </message>
    <message>
        <source>承認の依頼</source>
        <translation>Approval asked for</translation>
    </message>
    <message>
        <source>承認</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>承認の依頼の取り下げ</source>
        <translation>Approval request withdrawn</translation>
    </message>
    <message>
        <source>代行の設定</source>
        <translation>Delegation set</translation>
    </message>
    <message>
        <source>保存期間({kind})</source>
        <translation>Period ({kind})</translation>
    </message>
    <message>
        <source>ファイル簿の{item}</source>
        <translation>Data file register: {item}</translation>
    </message>
    <message>
        <source>役割</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>変更</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>追加</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>名刺の枚数</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>件数</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>代行する人</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <source>名刺の所有者</source>
        <translation>Owner of the card</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>「部署内」が見える範囲</source>
        <translation>Who sees cards of a department</translation>
    </message>
    <message>
        <source>つながらずに見られる日数</source>
        <translation>Days without the server</translation>
    </message>
    <message>
        <source>端末に置く範囲</source>
        <translation>Kept at desks</translation>
    </message>
    <message>
        <source>端末に置く年数</source>
        <translation>Years kept at desks</translation>
    </message>
    <message>
        <source>行政機関等の名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>事務をつかさどる組織</source>
        <translation>Unit in charge</translation>
    </message>
    <message>
        <source>利用目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>請求を受理する組織</source>
        <translation>Unit that takes requests</translation>
    </message>
    <message>
        <source>経常的提供先</source>
        <translation>Regular recipients</translation>
    </message>
    <message>
        <source>認証基盤の発行者</source>
        <translation>Issuer of the identity provider</translation>
    </message>
    <message>
        <source>クライアント ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>サインインを認証基盤に限る</source>
        <translation>Sign in by the identity provider only</translation>
    </message>
    <message>
        <source>利用者との結び付け</source>
        <translation>Linking to users</translation>
    </message>
    <message>
        <source>職員番号の項目名</source>
        <translation>Claim with the staff number</translation>
    </message>
    <message>
        <source>在籍の確認の間隔(時間)</source>
        <translation>Hours between checks</translation>
    </message>
    <message>
        <source>自分のだけ</source>
        <translation>one&apos;s own only</translation>
    </message>
    <message>
        <source>下の部署も</source>
        <translation>those below, too</translation>
    </message>
    <message>
        <source>上の部署も</source>
        <translation>those above, too</translation>
    </message>
    <message>
        <source>上下の部署も</source>
        <translation>those above and below, too</translation>
    </message>
    <message>
        <source>自分の部署</source>
        <translation>one&apos;s department</translation>
    </message>
    <message>
        <source>すべて</source>
        <translation>all</translation>
    </message>
    <message>
        <source>招待の番号</source>
        <translation>invitation</translation>
    </message>
    <message>
        <source>メールアドレス</source>
        <translation>mail address</translation>
    </message>
    <message>
        <source>職員番号</source>
        <translation>staff number</translation>
    </message>
    <message>
        <source>はい</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>いいえ</source>
        <translation>no</translation>
    </message>
    <message>
        <source>利用の停止か再開</source>
        <translation>disabled or enabled</translation>
    </message>
    <message>
        <source>パスワード</source>
        <translation>password</translation>
    </message>
    <message>
        <source>開示請求の書類の作成</source>
        <translation>Disclosure made</translation>
    </message>
    <message>
        <source>退職者の名刺の引き継ぎ</source>
        <translation>Cards of a leaver handed over</translation>
    </message>
    <message>
        <source>{kind} {count} 件は本人に残ります(チェックを外したもの)。</source>
        <translation>{kind}: stay with them, as they are not ticked: {count}.</translation>
    </message>
    <message>
        <source>{kind} {count} 件は本人に残ります(ほかの部署のもの)。</source>
        <translation>{kind}: stay with them, being of another department: {count}.</translation>
    </message>
    <message>
        <source>{kind} {count} 件は本人に残ります(中の名刺がすべて同じ人には移らないため)。</source>
        <translation>{kind}: stay with them, as not all cards in them go to the same person: {count}.</translation>
    </message>
    <message>
        <source>{kind} {count} 件は本人に残ります。</source>
        <translation>{kind}: stay with them: {count}.</translation>
    </message>
</context>
<context>
    <name>batches</name>
    <message>
        <source>{owner}さん · 交換日 {day}</source>
        <translation>{owner} · exchanged {day}</translation>
    </message>
    <message>
        <source>確実な項目 {share} % · 要確認 {n} 枚</source>
        <translation>{share} % of fields sure · cards to check: {n}</translation>
    </message>
</context>
<context>
    <name>devices</name>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>ネットワーク</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>準備完了</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>紙がありません</source>
        <translation>No paper</translation>
    </message>
    <message>
        <source>カバーが開いています</source>
        <translation>Cover open</translation>
    </message>
    <message>
        <source>紙が詰まっています</source>
        <translation>Paper jammed</translation>
    </message>
    <message>
        <source>節電中</source>
        <translation>Asleep</translation>
    </message>
    <message>
        <source>ほかのプログラムが使用中</source>
        <translation>In use by another program</translation>
    </message>
    <message>
        <source>故障しています</source>
        <translation>Defective</translation>
    </message>
    <message>
        <source>見つかりません</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>設定が必要です</source>
        <translation>Needs set-up</translation>
    </message>
    <message>
        <source>空のフォルダー</source>
        <translation>Empty folder</translation>
    </message>
    <message>
        <source>取り込みが止まりました</source>
        <translation>Scanning has stopped</translation>
    </message>
    <message>
        <source>紙づまりです</source>
        <translation>Paper jam</translation>
    </message>
    <message>
        <source>2 枚以上の紙が重なって送られました</source>
        <translation>Sheets were fed together</translation>
    </message>
    <message>
        <source>カバーが開きました</source>
        <translation>The cover was opened</translation>
    </message>
    <message>
        <source>紙の通り道がふさがっています</source>
        <translation>The paper path is blocked</translation>
    </message>
    <message>
        <source>給紙口に紙がありません</source>
        <translation>There is no paper in the feeder</translation>
    </message>
    <message>
        <source>スキャナーの停止ボタンが押されました</source>
        <translation>The scanner’s stop button was pressed</translation>
    </message>
    <message>
        <source>スキャナーとの接続が切れました</source>
        <translation>The connection to the scanner was lost</translation>
    </message>
    <message>
        <source>スキャナーとの通信が乱れました</source>
        <translation>What the scanner sent was disturbed</translation>
    </message>
    <message>
        <source>スキャナーが節電状態から戻りません</source>
        <translation>The scanner does not wake up</translation>
    </message>
    <message>
        <source>スキャナーをほかのプログラムが使っています</source>
        <translation>Another program uses the scanner</translation>
    </message>
    <message>
        <source>スキャナーが故障を知らせています</source>
        <translation>The scanner reports a defect</translation>
    </message>
    <message>
        <source>スキャナーを動かすプログラムが止まりました</source>
        <translation>The program that drives the scanner died</translation>
    </message>
    <message>
        <source>途中の紙があれば、取り除きます。</source>
        <translation>Remove paper that is on its way, if any.</translation>
    </message>
    <message>
        <source>カバーを開け、詰まった紙をゆっくり引き抜きます。</source>
        <translation>Open the cover and pull the jammed paper out slowly.</translation>
    </message>
    <message>
        <source>カバーを、音がするまで閉じます。</source>
        <translation>Close the cover until it clicks.</translation>
    </message>
    <message>
        <source>最後に出てきた、重なった紙を取り出します。</source>
        <translation>Take out the sheets that came last, together.</translation>
    </message>
    <message>
        <source>紙をよくさばいて、1 枚ずつに離します。</source>
        <translation>Fan the paper so that the sheets come apart.</translation>
    </message>
    <message>
        <source>カバーを開け、通り道に残った紙や名刺を取り除きます。</source>
        <translation>Open the cover and remove what is left in the path.</translation>
    </message>
    <message>
        <source>折れた紙や厚い紙は、あとで 1 枚ずつ入れます。</source>
        <translation>Put folded or thick sheets in later, one by one.</translation>
    </message>
    <message>
        <source>給紙口に、奥まで紙を入れます。</source>
        <translation>Push paper all the way into the feeder.</translation>
    </message>
    <message>
        <source>ケーブルと電源を確かめます。</source>
        <translation>Check the cable and the power.</translation>
    </message>
    <message>
        <source>ケーブルを、パソコンの口に直接差し直します。</source>
        <translation>Plug the cable in again, directly into the computer.</translation>
    </message>
    <message>
        <source>スキャナーの電源ボタンを押すか、カバーを開け閉めします。</source>
        <translation>Press the scanner’s power button, or open and close its cover.</translation>
    </message>
    <message>
        <source>スキャナーを使っているほかのプログラムを終了します。</source>
        <translation>Close the other program that uses the scanner.</translation>
    </message>
    <message>
        <source>スキャナーの電源を切り、10 秒待って入れ直します。</source>
        <translation>Switch the scanner off, wait ten seconds and switch it on.</translation>
    </message>
    <message>
        <source>繰り返すときは、保守の窓口に連絡してください。</source>
        <translation>If it happens again, contact the maintenance service.</translation>
    </message>
    <message>
        <source>プログラムは立ち上げ直してあります。</source>
        <translation>The program has been started anew already.</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>見出し「{label}」</source>
        <translation>label “{label}”</translation>
    </message>
    <message>
        <source>注意: {words}</source>
        <translation>Careful: {words}</translation>
    </message>
    <message>
        <source>根拠: {words}</source>
        <translation>Evidence: {words}</translation>
    </message>
    <message>
        <source>市外局番と住所の町が一致</source>
        <translation>the area code is that of the town of the address</translation>
    </message>
    <message>
        <source>ドメインが URL と一致</source>
        <translation>domain agrees with the URL</translation>
    </message>
    <message>
        <source>ホスト名が一致</source>
        <translation>host name agrees</translation>
    </message>
    <message>
        <source>メールのつづりと一致</source>
        <translation>spelling agrees with the mail address</translation>
    </message>
    <message>
        <source>氏名のローマ字と一致</source>
        <translation>agrees with the name in Roman letters</translation>
    </message>
    <message>
        <source>組織名と一致</source>
        <translation>agrees with the organization</translation>
    </message>
    <message>
        <source>裏面と一致</source>
        <translation>agrees with the back</translation>
    </message>
    <message>
        <source>郵便番号と一致</source>
        <translation>agrees with the postal code</translation>
    </message>
    <message>
        <source>ほかの名刺で確認した値と一致</source>
        <translation>same as people confirmed on other cards</translation>
    </message>
    <message>
        <source>住所の町名と一致</source>
        <translation>agrees with the town of the address</translation>
    </message>
    <message>
        <source>別の読み取りと違う</source>
        <translation>another reader reads otherwise</translation>
    </message>
    <message>
        <source>部署の辞書にある語</source>
        <translation>known word of departments</translation>
    </message>
    <message>
        <source>名字の辞書にある</source>
        <translation>known family name</translation>
    </message>
    <message>
        <source>名前の辞書にある</source>
        <translation>known given name</translation>
    </message>
    <message>
        <source>組織の辞書にある語</source>
        <translation>known word of organizations</translation>
    </message>
    <message>
        <source>資格の辞書にある語</source>
        <translation>known qualification</translation>
    </message>
    <message>
        <source>役職の辞書にある語</source>
        <translation>known title</translation>
    </message>
    <message>
        <source>まぎらわしい字がある</source>
        <translation>has characters that are easily confused</translation>
    </message>
    <message>
        <source>離れた行の語をつないだ</source>
        <translation>words of lines apart were joined</translation>
    </message>
    <message>
        <source>市外局番が実在しない</source>
        <translation>the area code does not exist</translation>
    </message>
    <message>
        <source>「一」と横線の区別がつかない</source>
        <translation>the kanji one and a dash cannot be told apart</translation>
    </message>
    <message>
        <source>組織と部署の境目が決められない</source>
        <translation>where the organization ends and the department begins is open</translation>
    </message>
    <message>
        <source>担当の名が部署か役職か決められない</source>
        <translation>may be the department or the post</translation>
    </message>
    <message>
        <source>数字か英字か区別がつかない</source>
        <translation>may be a digit or a letter</translation>
    </message>
    <message>
        <source>ドメインにある語が名前にない</source>
        <translation>the domain has a word that the name lacks</translation>
    </message>
    <message>
        <source>名前の一部だけのおそれ</source>
        <translation>may be a part of the name only</translation>
    </message>
    <message>
        <source>数字の間に、読まれていない字があるおそれ</source>
        <translation>a character between the digits may not have been read</translation>
    </message>
    <message>
        <source>読まれていない字がそばにある</source>
        <translation>unread characters beside it</translation>
    </message>
    <message>
        <source>大きいかなと小さいかなの区別がつかない</source>
        <translation>kana may be large or small</translation>
    </message>
    <message>
        <source>辞書にないカタカナの名前</source>
        <translation>a name in katakana that no dictionary has</translation>
    </message>
    <message>
        <source>電話か FAX か、見出しがない</source>
        <translation>no label says whether telephone or fax</translation>
    </message>
    <message>
        <source>隣の字が混じったおそれ</source>
        <translation>may hold characters of its neighbour</translation>
    </message>
    <message>
        <source>メールと URL のドメインが 1 字違う</source>
        <translation>mail and web address differ in one letter of the domain</translation>
    </message>
    <message>
        <source>同じ名前の読み取りがほかの場所と違う</source>
        <translation>the same name was read otherwise elsewhere</translation>
    </message>
    <message>
        <source>人の名前のおそれ</source>
        <translation>may be a person&apos;s name</translation>
    </message>
    <message>
        <source>よみやメールの綴りと合わない</source>
        <translation>the reading or mail address spells another name</translation>
    </message>
    <message>
        <source>名前に使われない字がある</source>
        <translation>has a character that names do not have</translation>
    </message>
    <message>
        <source>町名が郵便番号と合わない</source>
        <translation>town does not fit the postal code</translation>
    </message>
    <message>
        <source>そばに、どの項目にもならなかった文字がある</source>
        <translation>text beside it belongs to no field</translation>
    </message>
    <message>
        <source>組織の名前と分かる根拠がない</source>
        <translation>nothing shows that it is an organization&apos;s name</translation>
    </message>
    <message>
        <source>次の行に続くおそれ</source>
        <translation>may go on in the next line</translation>
    </message>
    <message>
        <source>その行に、ほかの語がない</source>
        <translation>no other word stands in its line</translation>
    </message>
    <message>
        <source>住所の始まる形</source>
        <translation>begins as addresses do</translation>
    </message>
    <message>
        <source>その列に、ほかの語がない</source>
        <translation>no other word stands in its column</translation>
    </message>
    <message>
        <source>住所の終わる形</source>
        <translation>goes on to the end of the address</translation>
    </message>
    <message>
        <source>部署・役職のことばだけでできている</source>
        <translation>made of words of departments and posts only</translation>
    </message>
    <message>
        <source>ホスト名が機関の種類と合う</source>
        <translation>the host is of the kind of this body</translation>
    </message>
    <message>
        <source>氏名と合う</source>
        <translation>fits the name</translation>
    </message>
    <message>
        <source>名刺全体がローマ字</source>
        <translation>the whole card is in Latin letters</translation>
    </message>
    <message>
        <source>離れた文字をつないだ</source>
        <translation>joined from separate characters</translation>
    </message>
    <message>
        <source>離れた見出しとつないだ</source>
        <translation>joined with a separate label</translation>
    </message>
    <message>
        <source>2 行のメールをつないだ</source>
        <translation>joined from two lines</translation>
    </message>
    <message>
        <source>直通</source>
        <translation>direct line</translation>
    </message>
    <message>
        <source>法人番号の形</source>
        <translation>form of a corporate number</translation>
    </message>
    <message>
        <source>メールの形</source>
        <translation>form of a mail address</translation>
    </message>
    <message>
        <source>英語の住所の形</source>
        <translation>form of an English address</translation>
    </message>
    <message>
        <source>法人の種類がある</source>
        <translation>names a legal form</translation>
    </message>
    <message>
        <source>電話番号の形</source>
        <translation>form of a phone number</translation>
    </message>
    <message>
        <source>郵便番号の形</source>
        <translation>form of a postal code</translation>
    </message>
    <message>
        <source>都道府県名がある</source>
        <translation>names a prefecture</translation>
    </message>
    <message>
        <source>公的機関の名前の形</source>
        <translation>form of a public body</translation>
    </message>
    <message>
        <source>番地の形</source>
        <translation>form of a street number</translation>
    </message>
    <message>
        <source>役職の形</source>
        <translation>form of a title</translation>
    </message>
    <message>
        <source>実在の町名</source>
        <translation>existing town</translation>
    </message>
    <message>
        <source>URL の形</source>
        <translation>form of a URL</translation>
    </message>
    <message>
        <source>氏名のそばにある</source>
        <translation>beside the name</translation>
    </message>
    <message>
        <source>郵便番号のそばにある</source>
        <translation>beside the postal code</translation>
    </message>
    <message>
        <source>別の読み取りと一致</source>
        <translation>another reader agrees</translation>
    </message>
    <message>
        <source>読み取りを補正した</source>
        <translation>what was read was repaired</translation>
    </message>
    <message>
        <source>横線を補正した</source>
        <translation>a dash was repaired</translation>
    </message>
    <message>
        <source>姓と名のあいだを推定</source>
        <translation>gap between the names is a guess</translation>
    </message>
    <message>
        <source>ローマ字の表記</source>
        <translation>in Roman letters</translation>
    </message>
    <message>
        <source>大きな文字</source>
        <translation>large letters</translation>
    </message>
    <message>
        <source>異体字を字の形から判別</source>
        <translation>kanji form told by its shape</translation>
    </message>
    <message>
        <source>検査数字が正しい</source>
        <translation>check digit is right</translation>
    </message>
    <message>
        <source>実在する種類のドメイン</source>
        <translation>the domain is of a kind that exists</translation>
    </message>
    <message>
        <source>実在する番号帯</source>
        <translation>existing number range</translation>
    </message>
</context>
<context>
    <name>measured</name>
    <message>
        <source>見ずに受け入れた項目の誤り {error}（95 % の確かさで {most} 以下）</source>
        <translation>Wrong among fields accepted unread: {error} (at most {most}, 95 % confidence)</translation>
    </message>
    <message>
        <source>見ずに受け入れた項目の誤り {error}（95 % の確かさで {most} 以下、作成した名刺での値）</source>
        <translation>Wrong among fields accepted unread: {error} (at most {most}, 95 % confidence; on made-up cards)</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>(氏名なし)</source>
        <translation>(no name)</translation>
    </message>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>よみ</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>組織</source>
        <translation>Organization</translation>
    </message>
    <message>
        <source>部署・役職</source>
        <translation>Department, title</translation>
    </message>
    <message>
        <source>最終接触</source>
        <translation>Last met</translation>
    </message>
    <message>
        <source>知っている職員</source>
        <translation>Known by</translation>
    </message>
    <message>
        <source>氏名が同じ</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>氏名は異体字の違いだけ</source>
        <translation>Names differ only in character variants</translation>
    </message>
    <message>
        <source>氏名が違う</source>
        <translation>Different names</translation>
    </message>
    <message>
        <source>よみが同じ</source>
        <translation>Same reading</translation>
    </message>
    <message>
        <source>よみが違う</source>
        <translation>Different readings</translation>
    </message>
    <message>
        <source>メールが同じ</source>
        <translation>Same mail address</translation>
    </message>
    <message>
        <source>メールが違う</source>
        <translation>Different mail addresses</translation>
    </message>
    <message>
        <source>携帯が同じ</source>
        <translation>Same mobile number</translation>
    </message>
    <message>
        <source>携帯が違う</source>
        <translation>Different mobile numbers</translation>
    </message>
    <message>
        <source>電話が同じ</source>
        <translation>Same phone number</translation>
    </message>
    <message>
        <source>組織が同じ</source>
        <translation>Same organization</translation>
    </message>
    <message>
        <source>組織が違う</source>
        <translation>Different organizations</translation>
    </message>
    <message>
        <source>同じ時期に別々の組織</source>
        <translation>Different organizations at the same time</translation>
    </message>
    <message>
        <source>時期が重ならない(異動の可能性)</source>
        <translation>Times do not overlap (may have moved)</translation>
    </message>
    <message>
        <source>以前に別人と判断</source>
        <translation>Decided before: different people</translation>
    </message>
</context>
<context>
    <name>room</name>
    <message>
        <source>画像がありません</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>画像は、つながったときに見られます</source>
        <translation>The image can be seen when the server answers</translation>
    </message>
</context>
<context>
    <name>saving</name>
    <message>
        <source>保存先</source>
        <translation>Where to save</translation>
    </message>
</context>
<context>
    <name>sharing</name>
    <message>
        <source>送信待ち {n} 件</source>
        <translation>{n} waiting to be sent</translation>
    </message>
    <message>
        <source>サインインが必要</source>
        <translation>Sign-in needed</translation>
    </message>
    <message>
        <source>大量の削除の確認待ち</source>
        <translation>Large deletion to be agreed to</translation>
    </message>
    <message>
        <source>同期できません</source>
        <translation>Cannot sync</translation>
    </message>
    <message>
        <source>接続中</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>オフライン</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>同期中…</source>
        <translation>Syncing…</translation>
    </message>
    <message>
        <source>同期済み {when}</source>
        <translation>In sync {when}</translation>
    </message>
    <message>
        <source>名刺を見たい人 {n} 件</source>
        <translation>{n} want to see a card</translation>
    </message>
    <message>
        <source>異動の引継書 {n} 件</source>
        <translation>Handover reports: {n}</translation>
    </message>
    <message>
        <source>{before} → {after}&#x3000;{day}</source>
        <translation>{before} → {after}  {day}</translation>
    </message>
    <message>
        <source>閲覧の期限切れ</source>
        <translation>Colleagues&apos; cards locked</translation>
    </message>
    <message>
        <source>閲覧の期限 {when}</source>
        <translation>Colleagues&apos; cards until {when}</translation>
    </message>
    <message>
        <source>閲覧の期限まで {n} 日</source>
        <translation>Colleagues&apos; cards for {n} more days</translation>
    </message>
    <message>
        <source>画像の送信 {done} / {all} 枚</source>
        <translation>Images sent: {done} of {all}</translation>
    </message>
    <message>
        <source>画像の送信 残り {n} 枚</source>
        <translation>Images to send: {n}</translation>
    </message>
    <message>
        <source>画像の受信 残り {n} 枚</source>
        <translation>Images to receive: {n}</translation>
    </message>
    <message>
        <source>送信 {done} / {all} 件</source>
        <translation>{done} of {all} sent</translation>
    </message>
    <message>
        <source>受信 {n} 件</source>
        <translation>{n} received</translation>
    </message>
    <message>
        <source>受信 {done} / {all} 件</source>
        <translation>Received: {done} of {all}</translation>
    </message>
</context>
<context>
    <name>ways</name>
    <message>
        <source>名刺ごと</source>
        <translation>By card</translation>
    </message>
    <message>
        <source>項目ごと</source>
        <translation>By field</translation>
    </message>
    <message>
        <source>二人目</source>
        <translation>Second reader</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>氏名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>よみ</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>組織</source>
        <translation>Organization</translation>
    </message>
    <message>
        <source>部署</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>役職</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>郵便番号</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>住所</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>電話</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>FAX</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>携帯</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>メール</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>法人番号</source>
        <translation>Corporate number</translation>
    </message>
    <message>
        <source>非公開</source>
        <translation>Private</translation>
    </message>
    <message>
        <source>本人に確認</source>
        <translation>Ask first</translation>
    </message>
    <message>
        <source>部署内</source>
        <translation>Department</translation>
    </message>
    <message>
        <source>全体公開</source>
        <translation>Everyone</translation>
    </message>
    <message>
        <source>不明</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>{name}({principal}さんの代行)</source>
        <translation>{name} (for {principal})</translation>
    </message>
    <message>
        <source>まもなく</source>
        <translation>any moment</translation>
    </message>
    <message>
        <source>約 {n} 秒</source>
        <translation>about {n} s</translation>
    </message>
    <message>
        <source>約 {n} 分</source>
        <translation>about {n} min</translation>
    </message>
    <message>
        <source>約 {n} 時間</source>
        <translation>about {n} h</translation>
    </message>
    <message>
        <source>残り {time}</source>
        <translation>{time} left</translation>
    </message>
</context>
</TS>
