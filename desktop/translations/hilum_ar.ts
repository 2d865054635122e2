<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hilum</source>
        <translation>حول Hilum</translation>
    </message>
    <message>
        <source>Hilum {version}

Reads chest X-rays on this computer, offline, and says when its answer should not be trusted.

Decision support for trained readers, not a diagnosis and not a certified medical device.</source>
        <translation>Hilum {version}

يقرأ صور الصدر الشعاعية على هذا الحاسوب دون اتصال بالشبكة، ويقول متى لا ينبغي الوثوق بجوابه.

دعم للقرار لقرّاء مدرَّبين، وليس تشخيصًا ولا جهازًا طبيًا معتمدًا.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;فتح…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>فتح م&amp;جلد…</translation>
    </message>
    <message>
        <source>&amp;Forget what was opened</source>
        <translation>&amp;نسيان ما فُتح</translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation>ل&amp;صق ملفات</translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation>تجربة &amp;عيّنة</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>Pr&amp;int the report…</source>
        <translation>&amp;طباعة التقرير…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <source>&amp;Pause reading</source>
        <translation>إ&amp;يقاف القراءة مؤقتًا</translation>
    </message>
    <message>
        <source>&amp;Cancel reading</source>
        <translation>إل&amp;غاء القراءة</translation>
    </message>
    <message>
        <source>&amp;Delete from the history</source>
        <translation>&amp;حذف من السجل</translation>
    </message>
    <message>
        <source>&amp;Search the history</source>
        <translation>&amp;بحث في السجل</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>الصورة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>الصورة ال&amp;تالية</translation>
    </message>
    <message>
        <source>&amp;Window: drag for brightness and contrast</source>
        <translation>&amp;النافذة: اسحب لضبط السطوع والتباين</translation>
    </message>
    <message>
        <source>&amp;Move: drag the picture</source>
        <translation>ت&amp;حريك: اسحب الصورة</translation>
    </message>
    <message>
        <source>Measure a &amp;distance</source>
        <translation>قياس م&amp;سافة</translation>
    </message>
    <message>
        <source>Ma&amp;gnifier</source>
        <translation>ال&amp;مكبّرة</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>ت&amp;كبير</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>ت&amp;صغير</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>&amp;ملاءمة النافذة</translation>
    </message>
    <message>
        <source>Actual &amp;pixels (1:1)</source>
        <translation>ال&amp;بكسلات الفعلية (1:1)</translation>
    </message>
    <message>
        <source>&amp;Invert: swap black and white</source>
        <translation>&amp;عكس الأبيض والأسود</translation>
    </message>
    <message>
        <source>Turn &amp;left</source>
        <translation>تدوير إلى الي&amp;سار</translation>
    </message>
    <message>
        <source>Turn &amp;right</source>
        <translation>تدوير إلى الي&amp;مين</translation>
    </message>
    <message>
        <source>&amp;Mirror left to right</source>
        <translation>&amp;قلب أفقي: اليسار واليمين</translation>
    </message>
    <message>
        <source>Flip &amp;top to bottom</source>
        <translation>ق&amp;لب رأسي: الأعلى والأسفل</translation>
    </message>
    <message>
        <source>&amp;Enter center and width…</source>
        <translation>إ&amp;دخال المركز والعرض…</translation>
    </message>
    <message>
        <source>&amp;Clear the measurements</source>
        <translation>مسح ال&amp;قياسات</translation>
    </message>
    <message>
        <source>&amp;Reset the view</source>
        <translation>إ&amp;عادة العرض إلى بدايته</translation>
    </message>
    <message>
        <source>&amp;Heat map: where the network looked</source>
        <translation>ال&amp;خريطة الحرارية: أين نظرت الشبكة</translation>
    </message>
    <message>
        <source>Compare with a &amp;prior of this patient</source>
        <translation>مقارنة بصورة &amp;سابقة لهذا المريض</translation>
    </message>
    <message>
        <source>History panel</source>
        <translation>لوحة السجل</translation>
    </message>
    <message>
        <source>Reading panel</source>
        <translation>لوحة القراءة</translation>
    </message>
    <message>
        <source>Read a&amp;gain with this model</source>
        <translation>&amp;قراءة جديدة بهذا النموذج</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed</source>
        <translation>&amp;وضع علامة مُراجَع</translation>
    </message>
    <message>
        <source>Read &amp;first: hide the answer until I have entered mine</source>
        <translation>القراءة أ&amp;ولًا: إخفاء الجواب حتى أُدخل جوابي</translation>
    </message>
    <message>
        <source>How far can I &amp;trust this?</source>
        <translation>إلى أي حد يمكنني ال&amp;وثوق بهذا؟</translation>
    </message>
    <message>
        <source>&amp;Erase this patient for good…</source>
        <translation>م&amp;حو هذا المريض نهائيًا…</translation>
    </message>
    <message>
        <source>Save &amp;log…</source>
        <translation>ح&amp;فظ سجل التشغيل…</translation>
    </message>
    <message>
        <source>Self-&amp;test…</source>
        <translation>ا&amp;ختبار ذاتي…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات &amp;لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Hilum</source>
        <translation>&amp;حول Hilum</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;تراجع: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>إ&amp;عادة: {what}</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message numerus="yes">
        <source>%n picture(s) still wait to be read.</source>
        <translation>
            <numerusform>لا صور تنتظر القراءة.</numerusform>
            <numerusform>ما زالت صورة واحدة تنتظر القراءة.</numerusform>
            <numerusform>ما زالت صورتان تنتظران القراءة.</numerusform>
            <numerusform>ما زالت %n صور تنتظر القراءة.</numerusform>
            <numerusform>ما زالت %n صورة تنتظر القراءة.</numerusform>
            <numerusform>ما زالت %n صورة تنتظر القراءة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hilum ended unexpectedly several times while reading them.</source>
        <translation>توقف Hilum عدة مرات على نحو غير متوقع أثناء قراءتها.</translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>قراءتها الآن</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n picture(s)</source>
        <translation>
            <numerusform>لا صور لإلغائها</numerusform>
            <numerusform>إلغاء صورة واحدة</numerusform>
            <numerusform>إلغاء صورتين</numerusform>
            <numerusform>إلغاء %n صور</numerusform>
            <numerusform>إلغاء %n صورة</numerusform>
            <numerusform>إلغاء %n صورة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardText</name>
    <message>
        <source>How often it is right</source>
        <translation>كم مرة يصيب</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>الغرض منه</translation>
    </message>
    <message>
        <source>What it is not for, and was never tested on</source>
        <translation>ما ليس مخصصًا له وما لم يُختبر عليه قط</translation>
    </message>
    <message>
        <source>What it learnt from</source>
        <translation>ما تعلّم منه</translation>
    </message>
    <message>
        <source>How far these numbers carry</source>
        <translation>مدى صلاحية هذه الأرقام</translation>
    </message>
    <message>
        <source>The card of this model gives no measured sensitivity and specificity.</source>
        <translation>لا تذكر بطاقة هذا النموذج حساسية ولا نوعية مقيستين.</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}) and misses the others.</source>
        <translation>من بين 100 شخص صورتهم غير طبيعية، يصف {value} بأنها غير طبيعية (فاصل الثقة 95%: من {low} إلى {high}) وتفوته البقية.</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}) and alarms about the others.</source>
        <translation>من بين 100 شخص صورتهم طبيعية، يصف {value} بأنها طبيعية (فاصل الثقة 95%: من {low} إلى {high}) ويُنذر خطأً في البقية.</translation>
    </message>
    <message>
        <source>Of 100 people with an abnormal radiograph, it calls {value} abnormal (95 % interval {low} to {high}), gives no verdict on {unanswered} and misses the others.</source>
        <translation>من بين 100 شخص صورتهم غير طبيعية، يصف {value} بأنها غير طبيعية (فاصل الثقة 95%: من {low} إلى {high})، ولا يعطي حكمًا في {unanswered}، وتفوته البقية.</translation>
    </message>
    <message>
        <source>Of 100 people with a normal radiograph, it calls {value} normal (95 % interval {low} to {high}), gives no verdict on {unanswered} and alarms about the others.</source>
        <translation>من بين 100 شخص صورتهم طبيعية، يصف {value} بأنها طبيعية (فاصل الثقة 95%: من {low} إلى {high})، ولا يعطي حكمًا في {unanswered}، ويُنذر خطأً في البقية.</translation>
    </message>
    <message>
        <source>{source}: {pictures} pictures of {patients} patients</source>
        <translation>{source}: {pictures} من الصور لعدد {patients} من المرضى</translation>
    </message>
    <message>
        <source>Thresholds and probabilities were set on {pictures}.</source>
        <translation>ضُبطت العتبات والاحتمالات على {pictures}.</translation>
    </message>
    <message>
        <source>In hospitals that it had never seen, it put the abnormal one of two radiographs first in {value} of 100 pairs (95 % interval {low} to {high}). Guessing gives 50.</source>
        <translation>في مستشفيات لم يرها من قبل، قدّم الصورة غير الطبيعية من كل صورتين في {value} زوجًا من 100 (فاصل الثقة 95%: من {low} إلى {high}). والتخمين يعطي 50.</translation>
    </message>
    <message>
        <source>It can be worse on your radiographs than on those. Try it on radiographs that you know the answer of.</source>
        <translation>قد يكون أسوأ على صوركم منه على تلك. جرّبه على صور تعرفون جوابها.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Same patient ID, but another name: {current} and {prior}.</source>
        <translation>معرّف المريض نفسه لكن باسم آخر: {current} و{prior}.</translation>
    </message>
    <message>
        <source>Same patient ID, but another name.</source>
        <translation>معرّف المريض نفسه لكن باسم آخر.</translation>
    </message>
    <message>
        <source>Radiograph</source>
        <translation>صورة شعاعية</translation>
    </message>
    <message>
        <source>Prior radiograph</source>
        <translation>صورة شعاعية سابقة</translation>
    </message>
    <message>
        <source>Prior to compare with</source>
        <translation>الصورة السابقة للمقارنة</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>إنهاء المقارنة</translation>
    </message>
</context>
<context>
    <name>DisplayController</name>
    <message>
        <source>There is no picture to show.</source>
        <translation>لا توجد صورة لعرضها.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>تجري القراءة…</translation>
    </message>
</context>
<context>
    <name>EarlierReadingsView</name>
    <message>
        <source>Models side by side</source>
        <translation>النماذج جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message numerus="yes">
        <source>Delete %n result(s)</source>
        <translation>
            <numerusform>لا نتائج لحذفها</numerusform>
            <numerusform>حذف نتيجة واحدة</numerusform>
            <numerusform>حذف نتيجتين</numerusform>
            <numerusform>حذف %n نتائج</numerusform>
            <numerusform>حذف %n نتيجة</numerusform>
            <numerusform>حذف %n نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) deleted.</source>
        <translation>
            <numerusform>لم تُحذف أي نتيجة.</numerusform>
            <numerusform>حُذفت نتيجة واحدة.</numerusform>
            <numerusform>حُذفت نتيجتان.</numerusform>
            <numerusform>حُذفت %n نتائج.</numerusform>
            <numerusform>حُذفت %n نتيجة.</numerusform>
            <numerusform>حُذفت %n نتيجة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Drop chest X-rays here</source>
        <translation>أفلت صور الصدر الشعاعية هنا</translation>
    </message>
    <message>
        <source>DICOM, JPEG, PNG or TIFF: single files, many at once, or whole folders.</source>
        <translation>DICOM أو JPEG أو PNG أو TIFF: ملفات مفردة، أو كثيرة معًا، أو مجلدات كاملة.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>تجربة عيّنة</translation>
    </message>
</context>
<context>
    <name>ErasureController</name>
    <message>
        <source>Erase a patient</source>
        <translation>محو مريض</translation>
    </message>
    <message>
        <source>Erase everything about “{name}” from Hilum?</source>
        <translation>هل تريد محو كل ما يخص «{name}» من Hilum؟</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) with previews, impressions and notes will be removed from the history and from its back-ups. This cannot be undone. The original files, and reports that were saved elsewhere, stay.</source>
        <translation>
            <numerusform>لا نتائج لإزالتها من السجل ونسخه الاحتياطية. تبقى الملفات الأصلية والتقارير المحفوظة في مكان آخر.</numerusform>
            <numerusform>ستُزال نتيجة واحدة مع المعاينة والانطباع والملاحظة من السجل ونسخه الاحتياطية. لا يمكن التراجع عن ذلك. تبقى الملفات الأصلية والتقارير المحفوظة في مكان آخر.</numerusform>
            <numerusform>ستُزال نتيجتان مع المعاينات والانطباعات والملاحظات من السجل ونسخه الاحتياطية. لا يمكن التراجع عن ذلك. تبقى الملفات الأصلية والتقارير المحفوظة في مكان آخر.</numerusform>
            <numerusform>ستُزال %n نتائج مع المعاينات والانطباعات والملاحظات من السجل ونسخه الاحتياطية. لا يمكن التراجع عن ذلك. تبقى الملفات الأصلية والتقارير المحفوظة في مكان آخر.</numerusform>
            <numerusform>ستُزال %n نتيجة مع المعاينات والانطباعات والملاحظات من السجل ونسخه الاحتياطية. لا يمكن التراجع عن ذلك. تبقى الملفات الأصلية والتقارير المحفوظة في مكان آخر.</numerusform>
            <numerusform>ستُزال %n نتيجة مع المعاينات والانطباعات والملاحظات من السجل ونسخه الاحتياطية. لا يمكن التراجع عن ذلك. تبقى الملفات الأصلية والتقارير المحفوظة في مكان آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>محو</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) were erased from the history and its back-ups.</source>
        <translation>
            <numerusform>لم تُمحَ أي نتيجة من السجل ونسخه الاحتياطية.</numerusform>
            <numerusform>مُحيت نتيجة واحدة من السجل ونسخه الاحتياطية.</numerusform>
            <numerusform>مُحيت نتيجتان من السجل ونسخه الاحتياطية.</numerusform>
            <numerusform>مُحيت %n نتائج من السجل ونسخه الاحتياطية.</numerusform>
            <numerusform>مُحيت %n نتيجة من السجل ونسخه الاحتياطية.</numerusform>
            <numerusform>مُحيت %n نتيجة من السجل ونسخه الاحتياطية.</numerusform>
        </translation>
    </message>
    <message>
        <source>The original files were not touched.</source>
        <translation>لم تُمسّ الملفات الأصلية.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Letters in the picture itself, such as a name, are not removed. Look closely.</source>
        <translation>الحروف الموجودة داخل الصورة نفسها، كالاسم، لا تُزال. انظر جيدًا.</translation>
    </message>
    <message>
        <source>The words under the picture become part of it and are marked as burned in.</source>
        <translation>تصبح الكلمات تحت الصورة جزءًا منها وتوسم بأنها مدمجة فيها.</translation>
    </message>
    <message>
        <source>Select a radiograph in the history first.</source>
        <translation>اختر أولًا صورة شعاعية من السجل.</translation>
    </message>
    <message>
        <source>There is no picture in the view.</source>
        <translation>لا توجد صورة في العرض.</translation>
    </message>
    <message>
        <source>This picture has not been read yet.</source>
        <translation>لم تُقرأ هذه الصورة بعد.</translation>
    </message>
    <message>
        <source>Part of this picture is missing, so there is no report.</source>
        <translation>جزء من هذه الصورة مفقود، لذلك لا يوجد تقرير.</translation>
    </message>
    <message>
        <source>Enter your own impression first.</source>
        <translation>أدخل انطباعك أولًا.</translation>
    </message>
    <message>
        <source>There is no score to report.</source>
        <translation>لا توجد درجة للإبلاغ عنها.</translation>
    </message>
    <message>
        <source>Needs a radiograph from a DICOM file with complete identifiers.</source>
        <translation>يلزم صورة شعاعية من ملف DICOM بمعرّفات كاملة.</translation>
    </message>
    <message>
        <source>The history is empty.</source>
        <translation>السجل فارغ.</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>There is nothing to export yet.</source>
        <translation>لا يوجد بعد ما يُصدَّر.</translation>
    </message>
    <message>
        <source>Writing the table: {done} of {rows}</source>
        <translation>كتابة الجدول: {done} من {rows}</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>حُفظ باسم {name}.</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Leave names out</source>
        <translation>حذف الأسماء</translation>
    </message>
    <message>
        <source>Patient, dates, institution, file name and free text are left out; identifiers in DICOM files are replaced by others.</source>
        <translation>يُحذف المريض والتواريخ والمؤسسة واسم الملف والنص الحر؛ وتُستبدل المعرّفات في ملفات DICOM بأخرى.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>حفظ باسم…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>جارٍ التحضير…</translation>
    </message>
    <message>
        <source>This could not be prepared. Nothing has left the program.</source>
        <translation>تعذّر التحضير. لم يخرج شيء من البرنامج.</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>تقرير (PDF)</translation>
    </message>
    <message numerus="yes">
        <source>The reports of %n radiograph(s), one after the other.</source>
        <translation>
            <numerusform>لا تقارير.</numerusform>
            <numerusform>تقرير صورة واحدة.</numerusform>
            <numerusform>تقريرا صورتين، واحدًا بعد الآخر.</numerusform>
            <numerusform>تقارير %n صور، واحدًا بعد الآخر.</numerusform>
            <numerusform>تقارير %n صورة، واحدًا بعد الآخر.</numerusform>
            <numerusform>تقارير %n صورة، واحدًا بعد الآخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>One page for the file.</source>
        <translation>صفحة واحدة للملف الطبي.</translation>
    </message>
    <message>
        <source>Picture of the view (PNG)</source>
        <translation>صورة العرض (PNG)</translation>
    </message>
    <message>
        <source>As it is on the screen.</source>
        <translation>كما هي على الشاشة.</translation>
    </message>
    <message>
        <source>Structured Report (DICOM)</source>
        <translation>تقرير منظَّم (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: findings as codes and numbers.</source>
        <translation>للأرشيف: الموجودات رموزًا وأرقامًا.</translation>
    </message>
    <message>
        <source>Secondary Capture (DICOM)</source>
        <translation>لقطة ثانوية (DICOM)</translation>
    </message>
    <message>
        <source>For the archive: picture and heat map.</source>
        <translation>للأرشيف: الصورة والخريطة الحرارية.</translation>
    </message>
    <message>
        <source>Table of the history (CSV)</source>
        <translation>جدول السجل (CSV)</translation>
    </message>
    <message>
        <source>Entries as listed: {count}</source>
        <translation>عدد المدخلات في القائمة: {count}</translation>
    </message>
</context>
<context>
    <name>FactsView</name>
    <message>
        <source>About this picture</source>
        <translation>عن هذه الصورة</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>معرّف المريض</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>تاريخ التصوير</translation>
    </message>
    <message>
        <source>View</source>
        <translation>الوضعية</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>الجهاز</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>حجم البكسل</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} سنة</translation>
    </message>
    <message>
        <source>{columns} × {rows} pixels, {bits} bits</source>
        <translation>{columns} × {rows} بكسل، {bits} بت</translation>
    </message>
    <message>
        <source>, picture {frame} of {count}</source>
        <translation>، الصورة {frame} من {count}</translation>
    </message>
    <message>
        <source>{row} × {column} mm at the detector</source>
        <translation>{row} × {column} مم عند الكاشف</translation>
    </message>
    <message>
        <source>{row} × {column} mm, calibrated</source>
        <translation>{row} × {column} مم، معايَر</translation>
    </message>
    <message>
        <source>{row} × {column} mm, measured at an unknown place</source>
        <translation>{row} × {column} مم، مقيس في موضع غير معروف</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
</context>
<context>
    <name>FooterBar</name>
    <message>
        <source>Center</source>
        <translation>المركز</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Window center</source>
        <translation>مركز النافذة</translation>
    </message>
    <message>
        <source>Window width</source>
        <translation>عرض النافذة</translation>
    </message>
    <message>
        <source>Zoom: 100 % is one pixel of the screen for each pixel</source>
        <translation>التكبير: 100% يعني بكسل شاشة واحدًا لكل بكسل</translation>
    </message>
</context>
<context>
    <name>HeatMapBar</name>
    <message>
        <source>Finding of the heat map</source>
        <translation>موجودات الخريطة الحرارية</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>العتامة</translation>
    </message>
    <message>
        <source>Opacity of the heat map</source>
        <translation>عتامة الخريطة الحرارية</translation>
    </message>
    <message>
        <source>less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>more</source>
        <translation>أكثر</translation>
    </message>
    <message>
        <source>Where the network looked, not the outline of disease.</source>
        <translation>أين نظرت الشبكة، وليس حدود المرض.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Nothing here fits.</source>
        <translation>لا شيء يطابق هنا.</translation>
    </message>
    <message>
        <source>Everything that Hilum reads is kept here, on this computer only.</source>
        <translation>كل ما يقرؤه Hilum يُحفظ هنا، على هذا الحاسوب فقط.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>ال&amp;صورة</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
</context>
<context>
    <name>ModelCardDialog</name>
    <message>
        <source>How far can I trust this?</source>
        <translation>إلى أي حد يمكنني الوثوق بهذا؟</translation>
    </message>
    <message>
        <source>It is not proved who trained this model. What follows is what it says of itself.</source>
        <translation>لم يثبت من درّب هذا النموذج. ما يلي هو ما يقوله عن نفسه.</translation>
    </message>
</context>
<context>
    <name>ModelInUse</name>
    <message>
        <source>There is no model, so there is no model card.</source>
        <translation>لا يوجد نموذج، فلا توجد بطاقة نموذج.</translation>
    </message>
    <message>
        <source>This result was made by another model than the one in use now.</source>
        <translation>صدرت هذه النتيجة عن نموذج غير المستخدم الآن.</translation>
    </message>
    <message>
        <source>The card of that model is not at hand.</source>
        <translation>بطاقة ذلك النموذج غير متاحة.</translation>
    </message>
    <message>
        <source>Analysis is off. {reason}</source>
        <translation>التحليل متوقف. {reason}</translation>
    </message>
    <message>
        <source>Pictures can still be opened and looked at. {advice}</source>
        <translation>ما زال فتح الصور والنظر إليها ممكنًا. {advice}</translation>
    </message>
</context>
<context>
    <name>ModelQuestionDialog</name>
    <message>
        <source>Install a model</source>
        <translation>تثبيت نموذج</translation>
    </message>
    <message>
        <source>It is not proved who trained this model.</source>
        <translation>لم يثبت من درّب هذا النموذج.</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>هذا النموذج أقدم من المستخدم حاليًا.</translation>
    </message>
    <message>
        <source>Install it all the same?</source>
        <translation>هل تريد تثبيته مع ذلك؟</translation>
    </message>
    <message>
        <source>{name}, version {version}</source>
        <translation>{name}، الإصدار {version}</translation>
    </message>
    <message>
        <source>In use now: version {version}</source>
        <translation>المستخدم حاليًا: الإصدار {version}</translation>
    </message>
    <message>
        <source>This is what the model says of itself. Install it only if you trust whoever gave it to you. It will be marked as not signed wherever its name is shown.</source>
        <translation>هذا ما يقوله النموذج عن نفسه. لا تثبّته إلا إذا كنت تثق بمن أعطاك إياه. وسيوسم بأنه غير موقَّع أينما ظهر اسمه.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>تثبيت</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا التنبيه</translation>
    </message>
</context>
<context>
    <name>OpenController</name>
    <message>
        <source>“{name}” is a model, not a picture.</source>
        <translation>«{name}» نموذج وليس صورة.</translation>
    </message>
    <message>
        <source>It can be installed here or in the settings, after it was checked.</source>
        <translation>يمكن تثبيته هنا أو من الإعدادات بعد التحقق منه.</translation>
    </message>
    <message>
        <source>Install it…</source>
        <translation>تثبيته…</translation>
    </message>
    <message>
        <source>There is a picture on the clipboard, but no file.</source>
        <translation>توجد صورة في الحافظة، لكن لا يوجد ملف.</translation>
    </message>
    <message>
        <source>Save it as a file where it comes from, and open that.</source>
        <translation>احفظها ملفًا في البرنامج الذي جاءت منه، ثم افتحه.</translation>
    </message>
    <message>
        <source>There is no file on the clipboard.</source>
        <translation>لا يوجد ملف في الحافظة.</translation>
    </message>
    <message>
        <source>Open chest X-rays</source>
        <translation>فتح صور الصدر الشعاعية</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>فتح مجلد</translation>
    </message>
    <message>
        <source>This copy of Hilum has no samples.</source>
        <translation>لا تحتوي هذه النسخة من Hilum على عيّنات.</translation>
    </message>
    <message>
        <source>There is no file in that folder.</source>
        <translation>لا يوجد أي ملف في ذلك المجلد.</translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) were in the history already.</source>
        <translation>
            <numerusform>لا صور كانت في السجل من قبل.</numerusform>
            <numerusform>صورة واحدة كانت في السجل من قبل.</numerusform>
            <numerusform>صورتان كانتا في السجل من قبل.</numerusform>
            <numerusform>%n صور كانت في السجل من قبل.</numerusform>
            <numerusform>%n صورة كانت في السجل من قبل.</numerusform>
            <numerusform>%n صورة كانت في السجل من قبل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>قراءة جديدة</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were no pictures.</source>
        <translation>
            <numerusform>لا ملفات سوى الصور.</numerusform>
            <numerusform>ملف واحد لم يكن صورة.</numerusform>
            <numerusform>ملفان لم يكونا صورتين.</numerusform>
            <numerusform>%n ملفات لم تكن صورًا.</numerusform>
            <numerusform>%n ملفًا لم تكن صورًا.</numerusform>
            <numerusform>%n ملف لم تكن صورًا.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Opening the history…</source>
        <translation>جارٍ فتح السجل…</translation>
    </message>
    <message>
        <source>It may be damaged, so all of it is checked.</source>
        <translation>قد يكون تالفًا، لذلك يُفحص كله.</translation>
    </message>
    <message>
        <source>It is backed up, and then made ready for this version of Hilum.</source>
        <translation>يُنسخ احتياطيًا ثم يُهيَّأ لهذا الإصدار من Hilum.</translation>
    </message>
    <message>
        <source>It is damaged, and is being repaired from the last back-up.</source>
        <translation>إنه تالف ويجري إصلاحه من آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>This may take a minute or two. Please leave the computer on.</source>
        <translation>قد يستغرق ذلك دقيقة أو دقيقتين. يُرجى ترك الحاسوب قيد التشغيل.</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>How far can I trust this?</source>
        <translation>إلى أي حد يمكنني الوثوق بهذا؟</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>الاحتمالات</translation>
    </message>
    <message>
        <source>The reading of the selected radiograph appears here.</source>
        <translation>تظهر هنا قراءة الصورة الشعاعية المختارة.</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis.</source>
        <translation>دعم للقرار لقرّاء مدرَّبين، وليس تشخيصًا.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح ال&amp;حديثة</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>Chest X-ray: reading by Hilum</source>
        <translation>صورة الصدر الشعاعية: قراءة Hilum</translation>
    </message>
    <message>
        <source>Decision support for trained readers, not a diagnosis. Not a certified medical device.</source>
        <translation>دعم للقرار لقرّاء مدرَّبين، وليس تشخيصًا. ليس جهازًا طبيًا معتمدًا.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>صفحة {number} من {count}</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>المريض</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>معرّف المريض</translation>
    </message>
    <message>
        <source>Born, age, sex</source>
        <translation>الميلاد والعمر والجنس</translation>
    </message>
    <message>
        <source>Study date</source>
        <translation>تاريخ الفحص</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>المؤسسة</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>وقت القراءة</translation>
    </message>
    <message>
        <source>Entry, view</source>
        <translation>المدخلة والوضعية</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>aged {years}</source>
        <translation>العمر {years}</translation>
    </message>
    <message>
        <source>The radiograph</source>
        <translation>الصورة الشعاعية</translation>
    </message>
    <message>
        <source>What spoke for {finding}: where the network looked, not the outline of disease</source>
        <translation>ما دلّ على {finding}: حيث نظرت الشبكة، وليس حدود المرض</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>الموجودات</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>نقطة التشغيل</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>الحساسية</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>النوعية</translation>
    </message>
    <message>
        <source>Operating point “{name}”: a probability at or above it counts as positive. Its sensitivity and specificity were measured on radiographs from sources that the model was not trained on; the smaller figures are the 95 % interval.</source>
        <translation>نقطة التشغيل «{name}»: يُعدّ الاحتمال المساوي لها أو الأعلى منها إيجابيًا. قيست حساسيتها ونوعيتها على صور من مصادر لم يُدرَّب عليها النموذج؛ والأرقام الأصغر هي فاصل الثقة 95%.</translation>
    </message>
    <message>
        <source>Reader&apos;s impression</source>
        <translation>انطباع القارئ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Reference result</source>
        <translation>النتيجة المرجعية</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>مُراجَع</translation>
    </message>
    <message>
        <source>Model {name} {version}, SHA-256 {sha256}…</source>
        <translation>النموذج {name} {version}، SHA-256 {sha256}…</translation>
    </message>
    <message>
        <source>Made by an algorithm: Hilum {version}.</source>
        <translation>من صنع خوارزمية: Hilum {version}.</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>Your reading</source>
        <translation>قراءتك</translation>
    </message>
    <message>
        <source>Your impression: {word}</source>
        <translation>انطباعك: {word}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>مُراجَع</translation>
    </message>
    <message>
        <source>Reference result, for the record</source>
        <translation>النتيجة المرجعية، للسجل</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Kind of the reference test</source>
        <translation>نوع الاختبار المرجعي</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Result of the reference test</source>
        <translation>نتيجة الاختبار المرجعي</translation>
    </message>
</context>
<context>
    <name>SafekeepingController</name>
    <message>
        <source>There was no back-up: results, impressions and notes before today are missing.</source>
        <translation>لم تكن هناك نسخة احتياطية: فُقدت النتائج والانطباعات والملاحظات السابقة لهذا اليوم.</translation>
    </message>
    <message>
        <source>It is as it was on {time}; impressions, notes and deletions since are missing.</source>
        <translation>هو كما كان في {time}؛ فُقدت الانطباعات والملاحظات وعمليات الحذف بعد ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that came later are read again from their files.</source>
        <translation>
            <numerusform>لم تصل أي صورة بعد ذلك.</numerusform>
            <numerusform>تُعاد قراءة صورة واحدة وصلت لاحقًا من ملفها.</numerusform>
            <numerusform>تُعاد قراءة صورتين وصلتا لاحقًا من ملفيهما.</numerusform>
            <numerusform>تُعاد قراءة %n صور وصلت لاحقًا من ملفاتها.</numerusform>
            <numerusform>تُعاد قراءة %n صورة وصلت لاحقًا من ملفاتها.</numerusform>
            <numerusform>تُعاد قراءة %n صورة وصلت لاحقًا من ملفاتها.</numerusform>
        </translation>
    </message>
    <message>
        <source>The damaged file is kept in the folder “damaged”.</source>
        <translation>يُحفظ الملف التالف في المجلد «damaged».</translation>
    </message>
    <message>
        <source>The history was damaged and has been repaired.</source>
        <translation>كان السجل تالفًا وقد أُصلح.</translation>
    </message>
    <message>
        <source>The history could not be backed up. {reason}</source>
        <translation>تعذّر نسخ السجل احتياطيًا. {reason}</translation>
    </message>
</context>
<context>
    <name>ScoreBar</name>
    <message>
        <source>Operating point: {threshold}</source>
        <translation>نقطة التشغيل: {threshold}</translation>
    </message>
</context>
<context>
    <name>ScoresView</name>
    <message>
        <source>The mark is the operating point “{name}”: {threshold}.</source>
        <translation>العلامة هي نقطة التشغيل «{name}»: {threshold}.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} من {total}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>بحث في السجل</translation>
    </message>
    <message>
        <source>Searches names, patient IDs, files, verdicts and notes</source>
        <translation>يبحث في الأسماء ومعرّفات المرضى والملفات والاستنتاجات والملاحظات</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <translation>تصفية السجل</translation>
    </message>
    <message>
        <source>Sort the history</source>
        <translation>ترتيب السجل</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الاستنتاج</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>وقت الفتح</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>في أي وقت</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>في آخر 7 أيام</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>في آخر 30 يومًا</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>في السنة الأخيرة</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation>تنتظر المراجعة</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>مُراجَعة</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Patient ID</source>
        <translation>معرّف المريض</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>تنازلي</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>تصاعدي</translation>
    </message>
</context>
<context>
    <name>SelectionController</name>
    <message numerus="yes">
        <source>Take the review &amp;marks of %n radiograph(s) back</source>
        <translation>
            <numerusform>إزالة علامة مُراجَع (لا صور)</numerusform>
            <numerusform>إزالة علامة مُراجَع عن صورة واحدة</numerusform>
            <numerusform>إزالة علامة مُراجَع عن صورتين</numerusform>
            <numerusform>إزالة علامة مُراجَع عن %n صور</numerusform>
            <numerusform>إزالة علامة مُراجَع عن %n صورة</numerusform>
            <numerusform>إزالة علامة مُراجَع عن %n صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Mark %n radiograph(s) as reviewed</source>
        <translation>
            <numerusform>وضع علامة مُراجَع (لا صور)</numerusform>
            <numerusform>وضع علامة مُراجَع على صورة واحدة</numerusform>
            <numerusform>وضع علامة مُراجَع على صورتين</numerusform>
            <numerusform>وضع علامة مُراجَع على %n صور</numerusform>
            <numerusform>وضع علامة مُراجَع على %n صورة</numerusform>
            <numerusform>وضع علامة مُراجَع على %n صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read %n radiograph(s) a&amp;gain with this model</source>
        <translation>
            <numerusform>قراءة جديدة بهذا النموذج (لا صور)</numerusform>
            <numerusform>قراءة جديدة لصورة واحدة بهذا النموذج</numerusform>
            <numerusform>قراءة جديدة لصورتين بهذا النموذج</numerusform>
            <numerusform>قراءة جديدة لـ %n صور بهذا النموذج</numerusform>
            <numerusform>قراءة جديدة لـ %n صورة بهذا النموذج</numerusform>
            <numerusform>قراءة جديدة لـ %n صورة بهذا النموذج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n radiograph(s) from the history</source>
        <translation>
            <numerusform>حذف من السجل (لا صور)</numerusform>
            <numerusform>حذف صورة واحدة من السجل</numerusform>
            <numerusform>حذف صورتين من السجل</numerusform>
            <numerusform>حذف %n صور من السجل</numerusform>
            <numerusform>حذف %n صورة من السجل</numerusform>
            <numerusform>حذف %n صورة من السجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n radiograph(s)…</source>
        <translation>
            <numerusform>تصدير (لا صور)…</numerusform>
            <numerusform>تصدير صورة واحدة…</numerusform>
            <numerusform>تصدير صورتين…</numerusform>
            <numerusform>تصدير %n صور…</numerusform>
            <numerusform>تصدير %n صورة…</numerusform>
            <numerusform>تصدير %n صورة…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n radiograph(s) marked as reviewed.</source>
        <translation>
            <numerusform>لم توضع علامة مُراجَع.</numerusform>
            <numerusform>وُضعت علامة مُراجَع على صورة واحدة.</numerusform>
            <numerusform>وُضعت علامة مُراجَع على صورتين.</numerusform>
            <numerusform>وُضعت علامة مُراجَع على %n صور.</numerusform>
            <numerusform>وُضعت علامة مُراجَع على %n صورة.</numerusform>
            <numerusform>وُضعت علامة مُراجَع على %n صورة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review marks of %n radiograph(s) were taken back.</source>
        <translation>
            <numerusform>لم تُزل أي علامة.</numerusform>
            <numerusform>أُزيلت علامة مُراجَع عن صورة واحدة.</numerusform>
            <numerusform>أُزيلت علامة مُراجَع عن صورتين.</numerusform>
            <numerusform>أُزيلت علامة مُراجَع عن %n صور.</numerusform>
            <numerusform>أُزيلت علامة مُراجَع عن %n صورة.</numerusform>
            <numerusform>أُزيلت علامة مُراجَع عن %n صورة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelfTestDialog</name>
    <message>
        <source>Self-test</source>
        <translation>اختبار ذاتي</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>الفحوص</translation>
    </message>
    <message>
        <source>Everything works on this computer.</source>
        <translation>كل شيء يعمل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Checks that failed: {count}.</source>
        <translation>عدد الفحوص الفاشلة: {count}.</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Installed. The model before is kept.</source>
        <translation>ثُبّت. يُحتفظ بالنموذج السابق.</translation>
    </message>
    <message>
        <source>The model before is used again.</source>
        <translation>عاد النموذج السابق إلى الاستخدام.</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>جارٍ فحص النموذج…</translation>
    </message>
    <message>
        <source>Nothing was installed. The model in use stays.</source>
        <translation>لم يُثبَّت شيء. يبقى النموذج المستخدم.</translation>
    </message>
    <message>
        <source>From the next start on: {folder}. The present data stay where they are; to take them along, close Hilum and copy the folder.</source>
        <translation>بدءًا من التشغيل التالي: {folder}. تبقى البيانات الحالية في مكانها؛ ولنقلها أغلق Hilum وانسخ المجلد.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>There is no model; pictures are opened but not judged.</source>
        <translation>لا يوجد نموذج؛ تُفتح الصور دون الحكم عليها.</translation>
    </message>
    <message>
        <source>Size of the history</source>
        <translation>حجم السجل</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Hide the answer until I have entered my impression</source>
        <translation>إخفاء الجواب حتى أُدخل انطباعي</translation>
    </message>
    <message>
        <source>Show no names, and leave them out of exports</source>
        <translation>عدم إظهار الأسماء وحذفها من الصادرات</translation>
    </message>
    <message>
        <source>Names stay in the history; they are back when this is switched off.</source>
        <translation>تبقى الأسماء في السجل، وتعود عند إيقاف هذا الخيار.</translation>
    </message>
    <message>
        <source>At most {number} GB</source>
        <translation>{number} غيغابايت على الأكثر</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>The data folder takes {size} GB now. Above the limit the oldest previews become small; results, notes and the original files stay.</source>
        <translation>يشغل مجلد البيانات {size} غيغابايت الآن. فوق الحد تصبح أقدم المعاينات صغيرة؛ وتبقى النتائج والملاحظات والملفات الأصلية.</translation>
    </message>
    <message>
        <source>Install from a folder…</source>
        <translation>تثبيت من مجلد…</translation>
    </message>
    <message>
        <source>Install from a ZIP file…</source>
        <translation>تثبيت من ملف ZIP…</translation>
    </message>
    <message>
        <source>Back to the one before</source>
        <translation>العودة إلى السابق</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Operating point</source>
        <translation>نقطة التشغيل</translation>
    </message>
    <message>
        <source>{name} (the model&apos;s default)</source>
        <translation>{name} (افتراضي النموذج)</translation>
    </message>
    <message>
        <source>This model has none.</source>
        <translation>لا يوجد شيء منها لهذا النموذج.</translation>
    </message>
    <message>
        <source>“Abnormal” from {threshold} on: finds {sensitivity} of the abnormal radiographs, and {specificity} of the normal ones pass as normal. For radiographs read from now on.</source>
        <translation>«غير طبيعي» بدءًا من {threshold}: يكشف {sensitivity} من الصور غير الطبيعية، وتُعدّ {specificity} من الصور الطبيعية طبيعية. للصور التي تُقرأ من الآن.</translation>
    </message>
    <message>
        <source>Reading first</source>
        <translation>القراءة أولًا</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>مجلد البيانات</translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation>مجلد نموذج</translation>
    </message>
    <message>
        <source>A model as ZIP file</source>
        <translation>نموذج في ملف ZIP</translation>
    </message>
    <message>
        <source>Keep the data here</source>
        <translation>حفظ البيانات هنا</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>بحث في الاختصارات</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>On the picture</source>
        <translation>على الصورة</translation>
    </message>
    <message>
        <source>Nothing here fits.</source>
        <translation>لا شيء يطابق هنا.</translation>
    </message>
    <message>
        <source>Move the picture, or the pointer of the tool</source>
        <translation>تحريك الصورة أو مؤشر الأداة</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>مفاتيح الأسهم</translation>
    </message>
    <message>
        <source>The same in small steps</source>
        <translation>الأمر نفسه بخطوات صغيرة</translation>
    </message>
    <message>
        <source>Ctrl + arrow keys</source>
        <translation>Ctrl + مفاتيح الأسهم</translation>
    </message>
    <message>
        <source>Brightness and contrast</source>
        <translation>السطوع والتباين</translation>
    </message>
    <message>
        <source>Shift + arrow keys</source>
        <translation>Shift + مفاتيح الأسهم</translation>
    </message>
    <message>
        <source>Begin and end a distance</source>
        <translation>بدء قياس مسافة وإنهاؤه</translation>
    </message>
    <message>
        <source>Space or Enter</source>
        <translation>المسافة أو Enter</translation>
    </message>
    <message>
        <source>Put the pointer away</source>
        <translation>إخفاء المؤشر</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>التكبير عند المؤشر</translation>
    </message>
    <message>
        <source>Mouse wheel</source>
        <translation>عجلة الفأرة</translation>
    </message>
    <message>
        <source>Drag with the right button</source>
        <translation>السحب بالزر الأيمن</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>تحريك الصورة</translation>
    </message>
    <message>
        <source>Drag with the middle button</source>
        <translation>السحب بالزر الأوسط</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>ملاءمة النافذة</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>نقر مزدوج</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Reading {number} of {total}</source>
        <translation>قراءة {number} من {total}</translation>
    </message>
    <message>
        <source>Paused before {number} of {total}</source>
        <translation>توقف مؤقت قبل {number} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>بقيت نحو ثانية</numerusform>
            <numerusform>بقيت نحو ثانيتين</numerusform>
            <numerusform>بقيت نحو %n ثوانٍ</numerusform>
            <numerusform>بقيت نحو %n ثانية</numerusform>
            <numerusform>بقيت نحو %n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>بقيت نحو دقيقة</numerusform>
            <numerusform>بقيت نحو دقيقتين</numerusform>
            <numerusform>بقيت نحو %n دقائق</numerusform>
            <numerusform>بقيت نحو %n دقيقة</numerusform>
            <numerusform>بقيت نحو %n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>No model</source>
        <translation>لا نموذج</translation>
    </message>
    <message>
        <source>Model {name} {version}</source>
        <translation>النموذج {name} {version}</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>لا شيء يغادر هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
</context>
<context>
    <name>SupportLogController</name>
    <message>
        <source>Save the log</source>
        <translation>حفظ سجل التشغيل</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>The log cannot be saved there.</source>
        <translation>لا يمكن حفظ سجل التشغيل هناك.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The log was saved. It holds no patient data.</source>
        <translation>حُفظ سجل التشغيل. لا يحتوي على أي بيانات للمرضى.</translation>
    </message>
</context>
<context>
    <name>TextLabel</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
</context>
<context>
    <name>VerdictView</name>
    <message>
        <source>Enter your own reading first.</source>
        <translation>أدخل قراءتك أولًا.</translation>
    </message>
    <message>
        <source>The answer of the model is shown after that.</source>
        <translation>يظهر جواب النموذج بعد ذلك.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>لم تُقرأ بعد.</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Stored preview: the original file is not at hand.</source>
        <translation>معاينة محفوظة: الملف الأصلي غير متاح.</translation>
    </message>
</context>
<context>
    <name>ViewerToolBar</name>
    <message>
        <source>Viewer tools</source>
        <translation>أدوات العرض</translation>
    </message>
    <message>
        <source>Turn or flip the picture</source>
        <translation>تدوير الصورة أو قلبها</translation>
    </message>
    <message>
        <source>Window &amp;presets</source>
        <translation>إعدادات ال&amp;نافذة الجاهزة</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>الت&amp;كبير</translation>
    </message>
    <message>
        <source>&amp;Turn or flip</source>
        <translation>الت&amp;دوير والقلب</translation>
    </message>
</context>
<context>
    <name>_Preview</name>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
</context>
<context>
    <name>conclusion</name>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Not analysed</source>
        <translation>لم تُحلَّل</translation>
    </message>
    <message>
        <source>No sign of disease</source>
        <translation>لا علامة على مرض</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>غير طبيعية</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>مقدَّرة</translation>
    </message>
    <message>
        <source>No verdict</source>
        <translation>دون استنتاج</translation>
    </message>
    <message>
        <source>Not suitable</source>
        <translation>غير صالحة</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>تالفة</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>غير مقروءة</translation>
    </message>
    <message>
        <source>To be read first</source>
        <translation>تُقرأ أولًا</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Abnormal</source>
        <translation>غير طبيعي</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>طبيعي</translation>
    </message>
    <message>
        <source>COVID-19 pneumonia</source>
        <translation>التهاب رئوي بكوفيد-19</translation>
    </message>
    <message>
        <source>Other lung disease</source>
        <translation>مرض رئوي آخر</translation>
    </message>
    <message>
        <source>Pneumonia</source>
        <translation>التهاب رئوي</translation>
    </message>
    <message>
        <source>Tuberculosis</source>
        <translation>سل</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Entry {number}</source>
        <translation>المدخلة {number}</translation>
    </message>
</context>
<context>
    <name>impression</name>
    <message>
        <source>Normal</source>
        <translation>طبيعي</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <translation>غير طبيعي</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير متأكد</translation>
    </message>
</context>
<context>
    <name>inference</name>
    <message>
        <source>No verdict: this is not a picture that the model may read.</source>
        <translation>لا استنتاج: هذه ليست صورة يجوز للنموذج قراءتها.</translation>
    </message>
    <message>
        <source>No verdict: the evidence is too thin.</source>
        <translation>لا استنتاج: الأدلة ضعيفة جدًا.</translation>
    </message>
    <message>
        <source>No sign of lung disease found.</source>
        <translation>لم تُكتشف علامة على مرض رئوي.</translation>
    </message>
    <message>
        <source>Abnormal. Most likely finding: {finding}.</source>
        <translation>غير طبيعي. الموجودات الأرجح: {finding}.</translation>
    </message>
    <message>
        <source>Abnormal, but the model cannot tell which disease.</source>
        <translation>غير طبيعي، لكن النموذج لا يستطيع تحديد المرض.</translation>
    </message>
    <message>
        <source>Most likely finding: {finding}.</source>
        <translation>الموجودات الأرجح: {finding}.</translation>
    </message>
    <message>
        <source>It does not look like an upright frontal chest X-ray of an adult, the only kind that this model was trained on.</source>
        <translation>لا تبدو صورة شعاعية أمامية لصدر شخص بالغ واقف، وهي النوع الوحيد الذي دُرّب عليه هذا النموذج.</translation>
    </message>
    <message>
        <source>The score lies between normal and abnormal, where this model is wrong too often to be of use.</source>
        <translation>تقع الدرجة بين الطبيعي وغير الطبيعي، حيث يخطئ هذا النموذج كثيرًا فلا يفيد.</translation>
    </message>
    <message>
        <source>This radiograph is of a child of {age}; the model was never tested on children.</source>
        <translation>هذه الصورة لطفل (العمر: {age})؛ لم يُختبر النموذج على الأطفال قط.</translation>
    </message>
    <message>
        <source>This radiograph is of a child of less than a year; the model was never tested on children.</source>
        <translation>هذه الصورة لطفل عمره أقل من سنة؛ لم يُختبر النموذج على الأطفال قط.</translation>
    </message>
    <message>
        <source>This radiograph is of a patient of {age}; the model was never tested below {minimum}.</source>
        <translation>هذه الصورة لمريض عمره {age}؛ لم يُختبر النموذج قط على من هم دون {minimum}.</translation>
    </message>
    <message>
        <source>This is a lateral view; the model reads only frontal ones.</source>
        <translation>هذا مشهد جانبي؛ النموذج لا يقرأ إلا المشاهد الأمامية.</translation>
    </message>
    <message>
        <source>This is an oblique view; the model reads only straight frontal ones.</source>
        <translation>هذا مشهد مائل؛ النموذج لا يقرأ إلا المشاهد الأمامية المستقيمة.</translation>
    </message>
    <message>
        <source>The patient lay on the side; the model reads only upright frontal radiographs.</source>
        <translation>كان المريض مستلقيًا على جنبه؛ النموذج لا يقرأ إلا الصور الأمامية القائمة.</translation>
    </message>
    <message>
        <source>This is a view of another kind ({view}); the model was only tested on {views}.</source>
        <translation>هذا مشهد من نوع آخر ({view})؛ لم يُختبر النموذج إلا على {views}.</translation>
    </message>
    <message>
        <source>The file says that it shows another part of the body ({part}).</source>
        <translation>يقول الملف إنه يُظهر جزءًا آخر من الجسم ({part}).</translation>
    </message>
    <message>
        <source>This is a photograph or a screenshot of an X-ray. It shows less than the original, so trust the result less.</source>
        <translation>هذه صورة فوتوغرافية أو لقطة شاشة لصورة شعاعية. تُظهر أقل مما في الأصل، فثِق بالنتيجة بدرجة أقل.</translation>
    </message>
    <message>
        <source>This picture was stored in colour; only its brightness is used.</source>
        <translation>خُزّنت هذه الصورة بالألوان؛ لا يُستخدم إلا سطوعها.</translation>
    </message>
    <message>
        <source>The values use only {bits} of {available} bits; the contrast was set accordingly.</source>
        <translation>تستخدم القيم {bits} بت فقط من {available}؛ وضُبط التباين تبعًا لذلك.</translation>
    </message>
    <message>
        <source>This file holds {count} frames; frame {frame} is shown.</source>
        <translation>يحتوي هذا الملف على {count} من الإطارات؛ يُعرض الإطار {frame}.</translation>
    </message>
    <message>
        <source>This file holds {count} pages; the first one is shown.</source>
        <translation>يحتوي هذا الملف على {count} من الصفحات؛ تُعرض الأولى.</translation>
    </message>
    <message>
        <source>The file&apos;s own contrast setting would show nothing, so another one was chosen.</source>
        <translation>ضبط التباين الوارد في الملف لن يُظهر شيئًا، فاختير غيره.</translation>
    </message>
    <message>
        <source>The file does not say whether black is dark or bright; dark was assumed.</source>
        <translation>لا يذكر الملف هل الأسود داكن أم فاتح؛ افتُرض أنه داكن.</translation>
    </message>
    <message>
        <source>The file contradicts itself on what is black and what is white.</source>
        <translation>يناقض الملف نفسه فيما هو أسود وما هو أبيض.</translation>
    </message>
    <message>
        <source>The file does not say what kind of picture it holds.</source>
        <translation>لا يذكر الملف نوع الصورة التي يحتويها.</translation>
    </message>
    <message>
        <source>These are a detector&apos;s raw values, not yet processed for reading.</source>
        <translation>هذه قيم خام من كاشف، لم تُعالَج بعد للقراءة.</translation>
    </message>
    <message>
        <source>This is a copy made from a screen or a film, not the original exposure.</source>
        <translation>هذه نسخة مأخوذة من شاشة أو فيلم، وليست التعريض الأصلي.</translation>
    </message>
    <message>
        <source>Some letters of the patient&apos;s data cannot be read and are shown as {sign}.</source>
        <translation>بعض حروف بيانات المريض لا يمكن قراءتها وتظهر بالعلامة {sign}.</translation>
    </message>
    <message>
        <source>The file does not tell the patient&apos;s age; the model was never tested on children.</source>
        <translation>لا يذكر الملف عمر المريض؛ لم يُختبر النموذج على الأطفال قط.</translation>
    </message>
    <message>
        <source>The file contradicts itself on the patient&apos;s age ({age} and {other}); the model was never tested on children.</source>
        <translation>يناقض الملف نفسه في عمر المريض ({age} و{other})؛ لم يُختبر النموذج على الأطفال قط.</translation>
    </message>
    <message>
        <source>The file contradicts itself on the view; the model reads only upright frontal radiographs.</source>
        <translation>يناقض الملف نفسه في المشهد؛ النموذج لا يقرأ إلا الصور الأمامية القائمة.</translation>
    </message>
    <message>
        <source>The file says that the picture is mirrored: the patient&apos;s right side is on its right.</source>
        <translation>يقول الملف إن الصورة معكوسة كالمرآة: الجانب الأيمن للمريض على يمينها.</translation>
    </message>
    <message>
        <source>The file says that the picture is turned; the model expects the head at the top.</source>
        <translation>يقول الملف إن الصورة مُدارة؛ يتوقع النموذج أن يكون الرأس في الأعلى.</translation>
    </message>
    <message>
        <source>The file says that it shows “{part}”; the model reads only chest X-rays.</source>
        <translation>يقول الملف إنه يُظهر «{part}»؛ النموذج لا يقرأ إلا صور الصدر.</translation>
    </message>
    <message>
        <source>The top of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>قمة الرئة اليمنى مقطوعة عند حافة الصورة.</translation>
    </message>
    <message>
        <source>The base of the right lung is cut off by the lower edge.</source>
        <translation>قاعدة الرئة اليمنى مقطوعة عند الحافة السفلية.</translation>
    </message>
    <message>
        <source>The side of the right lung is cut off by the picture&apos;s edge.</source>
        <translation>جانب الرئة اليمنى مقطوع عند حافة الصورة.</translation>
    </message>
    <message>
        <source>The right lung is cut off by the picture&apos;s right edge.</source>
        <translation>الرئة اليمنى مقطوعة عند الحافة اليمنى للصورة.</translation>
    </message>
    <message>
        <source>The top of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>قمة الرئة اليسرى مقطوعة عند حافة الصورة.</translation>
    </message>
    <message>
        <source>The base of the left lung is cut off by the lower edge.</source>
        <translation>قاعدة الرئة اليسرى مقطوعة عند الحافة السفلية.</translation>
    </message>
    <message>
        <source>The left lung is cut off by the picture&apos;s left edge.</source>
        <translation>الرئة اليسرى مقطوعة عند الحافة اليسرى للصورة.</translation>
    </message>
    <message>
        <source>The side of the left lung is cut off by the picture&apos;s edge.</source>
        <translation>جانب الرئة اليسرى مقطوع عند حافة الصورة.</translation>
    </message>
    <message>
        <source>No verdict: the file could not be read.</source>
        <translation>لا استنتاج: تعذّرت قراءة الملف.</translation>
    </message>
    <message>
        <source>No verdict: this picture was not judged.</source>
        <translation>لا حكم: لم تُقيَّم هذه الصورة.</translation>
    </message>
    <message>
        <source>No verdict: the picture is not whole.</source>
        <translation>لا حكم: الصورة غير كاملة.</translation>
    </message>
    <message>
        <source>No verdict: the analysis is switched off.</source>
        <translation>لا استنتاج: التحليل متوقف.</translation>
    </message>
    <message>
        <source>There is no model that can be used, so this picture was only opened.</source>
        <translation>لا يوجد نموذج يمكن استخدامه، لذلك فُتحت هذه الصورة فقط.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>حدث خطأ ما.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>تعذّرت قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>Export the picture again from the X-ray system and open the new file.</source>
        <translation>صدّر الصورة من جديد من نظام الأشعة وافتح الملف الجديد.</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>لا يمكن فتح هذا الملف.</translation>
    </message>
    <message>
        <source>Check that it still exists, that the drive is connected and that you may read it.</source>
        <translation>تأكد من أنه ما زال موجودًا وأن وحدة التخزين متصلة وأنه يُسمح لك بقراءته.</translation>
    </message>
    <message>
        <source>This archive was changed after it was opened.</source>
        <translation>عُدّل هذا الملف المضغوط بعد فتحه.</translation>
    </message>
    <message>
        <source>Open it again when nothing is written to it any more.</source>
        <translation>افتحه من جديد عندما ينتهي أي برنامج من الكتابة فيه.</translation>
    </message>
    <message>
        <source>This is a folder or a device, not a file.</source>
        <translation>هذا مجلد أو جهاز، وليس ملفًا.</translation>
    </message>
    <message>
        <source>Choose the picture file itself.</source>
        <translation>اختر ملف الصورة نفسه.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file.</source>
        <translation>لا يُسمح لك بقراءة هذا الملف.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer for permission, or copy the file.</source>
        <translation>اطلب الإذن من المسؤول عن هذا الحاسوب، أو انسخ الملف.</translation>
    </message>
    <message>
        <source>This entry points to a file outside of its own folder, and was not opened.</source>
        <translation>تشير هذه المدخلة إلى ملف خارج مجلدها، ولم تُفتح.</translation>
    </message>
    <message>
        <source>Open that file directly if you trust it.</source>
        <translation>افتح ذلك الملف مباشرة إن كنت تثق به.</translation>
    </message>
    <message>
        <source>This is not a picture that Hilum can read.</source>
        <translation>هذه ليست صورة يستطيع Hilum قراءتها.</translation>
    </message>
    <message>
        <source>Open a DICOM, JPEG, PNG, TIFF, BMP or WebP file.</source>
        <translation>افتح ملف DICOM أو JPEG أو PNG أو TIFF أو BMP أو WebP.</translation>
    </message>
    <message>
        <source>This file contains a program, and was not opened.</source>
        <translation>يحتوي هذا الملف على برنامج، ولم يُفتح.</translation>
    </message>
    <message>
        <source>Do not start it, and show it to whoever looks after this computer.</source>
        <translation>لا تشغّله، وأرِه للمسؤول عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This picture is stored in a way that Hilum cannot decode.</source>
        <translation>هذه الصورة مخزَّنة بطريقة لا يستطيع Hilum فك ترميزها.</translation>
    </message>
    <message>
        <source>Export it again, as DICOM without compression or as PNG.</source>
        <translation>صدّرها من جديد بصيغة DICOM دون ضغط أو بصيغة PNG.</translation>
    </message>
    <message>
        <source>This file is a collection of files, not one picture.</source>
        <translation>هذا الملف مجموعة من الملفات، لا صورة واحدة.</translation>
    </message>
    <message>
        <source>Open the pictures in it one by one.</source>
        <translation>افتح الصور التي فيه واحدة واحدة.</translation>
    </message>
    <message>
        <source>Hilum cannot look into this kind of archive.</source>
        <translation>لا يستطيع Hilum النظر داخل هذا النوع من الأرشيف.</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder.</source>
        <translation>فك ضغطه أولًا، ثم افتح المجلد.</translation>
    </message>
    <message>
        <source>This file is protected with a password.</source>
        <translation>هذا الملف محمي بكلمة مرور.</translation>
    </message>
    <message>
        <source>Unpack it with its password first, then open the folder.</source>
        <translation>فك ضغطه أولًا بكلمة مروره، ثم افتح المجلد.</translation>
    </message>
    <message>
        <source>This file is damaged or incomplete.</source>
        <translation>هذا الملف تالف أو غير كامل.</translation>
    </message>
    <message>
        <source>Copy or export it again from the X-ray system and open the new file.</source>
        <translation>انسخه أو صدّره من جديد من نظام الأشعة وافتح الملف الجديد.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>هذا الملف فارغ.</translation>
    </message>
    <message>
        <source>This picture could not be decoded and was given up.</source>
        <translation>تعذّر فك ترميز هذه الصورة فتُركت.</translation>
    </message>
    <message>
        <source>This file is damaged: part of the picture is missing, so it was not judged.</source>
        <translation>هذا الملف تالف: جزء من الصورة مفقود، لذلك لم تُقيَّم.</translation>
    </message>
    <message>
        <source>This file is larger than any chest X-ray.</source>
        <translation>هذا الملف أكبر من أي صورة شعاعية للصدر.</translation>
    </message>
    <message>
        <source>Check that it is a single X-ray picture, and export it again if so.</source>
        <translation>تأكد من أنه صورة شعاعية واحدة، وإن كان كذلك فصدّره من جديد.</translation>
    </message>
    <message>
        <source>This archive holds more than Hilum takes at once.</source>
        <translation>يحتوي هذا الأرشيف على أكثر مما يقبله Hilum دفعة واحدة.</translation>
    </message>
    <message>
        <source>Unpack it first, then open the folder, or pack fewer pictures at a time.</source>
        <translation>فك ضغطه أولًا ثم افتح المجلد، أو احزم صورًا أقل في كل مرة.</translation>
    </message>
    <message>
        <source>This file holds no X-ray picture.</source>
        <translation>لا يحتوي هذا الملف على صورة شعاعية.</translation>
    </message>
    <message>
        <source>Open the chest X-ray itself (in DICOM: modality CR, DX, DR, RF or SC).</source>
        <translation>افتح صورة الصدر الشعاعية نفسها (في DICOM: النوع CR أو DX أو DR أو RF أو SC).</translation>
    </message>
    <message>
        <source>This is another kind of medical picture (such as CT, MR or ultrasound).</source>
        <translation>هذا نوع آخر من الصور الطبية (كالتصوير المقطعي أو الرنين المغناطيسي أو الموجات فوق الصوتية).</translation>
    </message>
    <message>
        <source>This file holds a document or measurements, no X-ray picture.</source>
        <translation>يحتوي هذا الملف على مستند أو قياسات، لا على صورة شعاعية.</translation>
    </message>
    <message>
        <source>This picture is blank: it shows nothing at all.</source>
        <translation>هذه الصورة فارغة: لا تُظهر شيئًا.</translation>
    </message>
    <message>
        <source>Check the picture on the X-ray system and export it again.</source>
        <translation>تحقق من الصورة على نظام الأشعة وصدّرها من جديد.</translation>
    </message>
    <message>
        <source>The model cannot be used.</source>
        <translation>لا يمكن استخدام النموذج.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>ثبّت النموذج من جديد.</translation>
    </message>
    <message>
        <source>No model is installed in this folder.</source>
        <translation>لا يوجد نموذج مثبَّت في هذا المجلد.</translation>
    </message>
    <message>
        <source>Choose a folder that holds model.onnx and model_card.json.</source>
        <translation>اختر مجلدًا يحتوي على model.onnx وmodel_card.json.</translation>
    </message>
    <message>
        <source>The model is damaged or was altered, and is not used.</source>
        <translation>النموذج تالف أو معدَّل، ولا يُستخدم.</translation>
    </message>
    <message>
        <source>Install the model again from its original source.</source>
        <translation>ثبّت النموذج من جديد من مصدره الأصلي.</translation>
    </message>
    <message>
        <source>The model took too long or too much memory and is not used.</source>
        <translation>استغرق النموذج وقتًا أو ذاكرة أكثر من اللازم ولا يُستخدم.</translation>
    </message>
    <message>
        <source>Use a smaller model, or install this one again from its original source.</source>
        <translation>استخدم نموذجًا أصغر، أو ثبّت هذا من جديد من مصدره الأصلي.</translation>
    </message>
    <message>
        <source>The model does not give the answers on this computer that it should.</source>
        <translation>لا يعطي النموذج على هذا الحاسوب الأجوبة التي ينبغي أن يعطيها.</translation>
    </message>
    <message>
        <source>Install Hilum and the model again; if that does not help, use another computer.</source>
        <translation>ثبّت Hilum والنموذج من جديد؛ وإن لم ينفع ذلك فاستخدم حاسوبًا آخر.</translation>
    </message>
    <message>
        <source>The model gave no sound answer for this picture, so it was not judged.</source>
        <translation>لم يُعطِ النموذج جوابًا سليمًا لهذه الصورة، فلم تُقيَّم.</translation>
    </message>
    <message>
        <source>If that happens again, install the model again or use another one.</source>
        <translation>إذا تكرر ذلك، فثبّت النموذج من جديد أو استخدم غيره.</translation>
    </message>
    <message>
        <source>Hilum made a mistake with this file; it was not judged.</source>
        <translation>أخطأ Hilum في هذا الملف؛ ولم يُحكم عليه.</translation>
    </message>
    <message>
        <source>Open the other files as usual, and send the log to whoever looks after Hilum.</source>
        <translation>افتح الملفات الأخرى كالمعتاد، وأرسل سجل التشغيل إلى المسؤول عن Hilum.</translation>
    </message>
    <message>
        <source>Something went wrong in Hilum itself.</source>
        <translation>حدث خطأ في Hilum نفسه.</translation>
    </message>
    <message>
        <source>What was saved is safe, and you can go on. If it happens again, choose “Save log…” in the Help menu and give the file, which holds no patient data, to whoever looks after this computer.</source>
        <translation>ما حُفظ آمن، ويمكنك المتابعة. إن تكرر ذلك فاختر «حفظ سجل التشغيل…» من قائمة «مساعدة» وأعطِ الملف، وهو خالٍ من بيانات المرضى، للمسؤول عن هذا الحاسوب.</translation>
    </message>
    <message>
        <source>It is not proved that this file comes from Hilum&apos;s makers.</source>
        <translation>لم يثبت أن هذا الملف صادر عن صانعي Hilum.</translation>
    </message>
    <message>
        <source>Do not use it. Get it again from where you got Hilum.</source>
        <translation>لا تستخدمه. احصل عليه من جديد من حيث حصلت على Hilum.</translation>
    </message>
    <message>
        <source>There is no signature beside this file.</source>
        <translation>لا يوجد توقيع بجانب هذا الملف.</translation>
    </message>
    <message>
        <source>Copy the file of the same name that ends in .minisig to the same folder.</source>
        <translation>انسخ إلى المجلد نفسه الملف الذي يحمل الاسم ذاته وينتهي بـ ‎.minisig.</translation>
    </message>
    <message>
        <source>This file was altered, or does not come from Hilum&apos;s makers.</source>
        <translation>هذا الملف معدَّل، أو ليس صادرًا عن صانعي Hilum.</translation>
    </message>
    <message>
        <source>It is not proved who trained this model: it is not signed.</source>
        <translation>لم يثبت من درّب هذا النموذج: فهو غير موقَّع.</translation>
    </message>
    <message>
        <source>If you trust whoever gave it to you, install it in the settings, or with hilum --install-model DIR --unsigned.</source>
        <translation>إن كنت تثق بمن أعطاك إياه فثبّته من الإعدادات، أو بالأمر hilum --install-model DIR --unsigned.</translation>
    </message>
    <message>
        <source>The installed model is not signed, and was altered since you agreed to it.</source>
        <translation>النموذج المثبَّت غير موقَّع، وقد عُدّل بعد موافقتك عليه.</translation>
    </message>
    <message>
        <source>Install it again from where you got it, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>ثبّته من جديد من حيث حصلت عليه، أو عُد إلى النموذج السابق من الإعدادات أو بالأمر hilum --previous-model.</translation>
    </message>
    <message>
        <source>This model is older than the one in use.</source>
        <translation>هذا النموذج أقدم من المستخدم حاليًا.</translation>
    </message>
    <message>
        <source>If you want it all the same, install it in the settings, or with hilum --install-model DIR --older.</source>
        <translation>إذا كنت تريده مع ذلك، فثبّته في الإعدادات أو باستخدام hilum --install-model DIR --older.</translation>
    </message>
    <message>
        <source>The model that was installed is not there any more, and no other one is used instead.</source>
        <translation>النموذج الذي ثُبّت لم يعد موجودًا، ولا يُستخدم غيره بدلًا منه.</translation>
    </message>
    <message>
        <source>Install it again, or go back to the model before it, in the settings or with hilum --previous-model.</source>
        <translation>ثبّته من جديد، أو ارجع إلى النموذج السابق له، في الإعدادات أو باستخدام hilum --previous-model.</translation>
    </message>
    <message>
        <source>The model cannot be installed; the one in use stays.</source>
        <translation>لا يمكن تثبيت النموذج؛ يبقى المستخدم حاليًا.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write to Hilum&apos;s data folder.</source>
        <translation>تأكد من أن القرص غير ممتلئ وأنه يُسمح لك بالكتابة في مجلد بيانات Hilum.</translation>
    </message>
    <message>
        <source>There is no model to go back to.</source>
        <translation>لا يوجد نموذج للعودة إليه.</translation>
    </message>
    <message>
        <source>Hilum uses the model that it came with.</source>
        <translation>يستخدم Hilum النموذج الذي جاء معه.</translation>
    </message>
    <message>
        <source>Hilum is open already.</source>
        <translation>Hilum مفتوح من قبل.</translation>
    </message>
    <message>
        <source>Close that window first, or use another folder: hilum --data-dir FOLDER --screenshot OUT.png.</source>
        <translation>أغلق تلك النافذة أولًا، أو استخدم مجلدًا آخر: hilum --data-dir FOLDER --screenshot OUT.png.</translation>
    </message>
    <message>
        <source>Hilum is open already, but its window does not answer.</source>
        <translation>Hilum مفتوح من قبل، لكن نافذته لا تستجيب.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. Wait a little and try again; if that does not help, end Hilum in the system&apos;s list of programs and start it anew.</source>
        <translation>لم يضِع شيء مما حُفظ. انتظر قليلًا وحاول مرة أخرى؛ وإن لم ينفع ذلك فأنهِ Hilum من قائمة برامج النظام وشغّله من جديد.</translation>
    </message>
    <message>
        <source>The history cannot be read or saved.</source>
        <translation>لا يمكن قراءة السجل أو حفظه.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Check that the disk is sound and not full, and that you may write to the history&apos;s folder.</source>
        <translation>ما حُفظ من قبل باقٍ. تأكد من أن القرص سليم وغير ممتلئ وأنه يُسمح لك بالكتابة في مجلد السجل.</translation>
    </message>
    <message>
        <source>The disk is full, so the history cannot be saved.</source>
        <translation>القرص ممتلئ، فلا يمكن حفظ السجل.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Make room on the disk, then go on.</source>
        <translation>ما حُفظ من قبل باقٍ. أفرغ مساحة على القرص ثم تابع.</translation>
    </message>
    <message>
        <source>The history may not be written to.</source>
        <translation>الكتابة في السجل غير مسموح بها.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask whoever looks after this computer for permission to write to Hilum&apos;s folder, or choose another folder for the history.</source>
        <translation>لم يتغير شيء. اطلب من المسؤول عن هذا الحاسوب إذن الكتابة في مجلد Hilum، أو اختر مجلدًا آخر للسجل.</translation>
    </message>
    <message>
        <source>The history is in use by another program.</source>
        <translation>برنامج آخر يستخدم السجل.</translation>
    </message>
    <message>
        <source>What was saved before is kept. Close the other program, then try again.</source>
        <translation>ما حُفظ من قبل باقٍ. أغلق البرنامج الآخر ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The history is damaged.</source>
        <translation>السجل تالف.</translation>
    </message>
    <message>
        <source>Close Hilum and start it again: it will repair what can be repaired.</source>
        <translation>أغلق Hilum وشغّله من جديد: سيصلح ما يمكن إصلاحه.</translation>
    </message>
    <message>
        <source>This entry of the history is damaged and cannot be shown.</source>
        <translation>هذه المدخلة في السجل تالفة ولا يمكن عرضها.</translation>
    </message>
    <message>
        <source>The other entries are not affected. Open the picture&apos;s file again to have it read.</source>
        <translation>المدخلات الأخرى لم تتأثر. افتح ملف الصورة من جديد لتُعاد قراءتها.</translation>
    </message>
    <message>
        <source>The history was written by a newer version of Hilum.</source>
        <translation>كُتب السجل بإصدار أحدث من Hilum.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install that version again, or choose another folder for the history.</source>
        <translation>لم يتغير شيء. ثبّت ذلك الإصدار من جديد، أو اختر مجلدًا آخر للسجل.</translation>
    </message>
    <message>
        <source>The original file is not at hand or was changed, so it was not read again.</source>
        <translation>الملف الأصلي غير متاح أو تغيّر، لذلك لم تُعَد قراءته.</translation>
    </message>
    <message>
        <source>The earlier result stays. Connect the drive that the file came from.</source>
        <translation>تبقى النتيجة السابقة. صِل وحدة التخزين التي جاء منها الملف.</translation>
    </message>
    <message>
        <source>The file could not be written, and nothing was changed.</source>
        <translation>تعذّرت كتابة الملف، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Check that the folder still exists and that its drive is connected.</source>
        <translation>تأكد من أن المجلد ما زال موجودًا وأن وحدة التخزين متصلة.</translation>
    </message>
    <message>
        <source>There is no room left on that drive, and nothing was changed.</source>
        <translation>لم تبقَ مساحة على وحدة التخزين هذه، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation>أفرغ بعض المساحة أو اختر وحدة تخزين أخرى.</translation>
    </message>
    <message>
        <source>Nothing may be written there, and nothing was changed.</source>
        <translation>الكتابة غير مسموح بها هناك، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>Choose another folder, or close the file if another program shows it.</source>
        <translation>اختر مجلدًا آخر، أو أغلق الملف إن كان برنامج آخر يعرضه.</translation>
    </message>
</context>
<context>
    <name>meaning</name>
    <message>
        <source>Not reliable enough to name a disease:</source>
        <translation>ليست موثوقة بما يكفي لتسمية مرض:</translation>
    </message>
    <message>
        <source>Disease is not ruled out: of 100 abnormal radiographs, the model misses about {count}.</source>
        <translation>لا يُستبعد المرض: من كل 100 صورة غير طبيعية يفوت النموذجَ نحو {count}.</translation>
    </message>
    <message>
        <source>It may be a false alarm: of 100 normal radiographs, the model calls about {count} abnormal.</source>
        <translation>قد يكون إنذارًا كاذبًا: من كل 100 صورة طبيعية يعدّ النموذج نحو {count} غير طبيعية.</translation>
    </message>
    <message>
        <source>A trained reader must look at the radiograph.</source>
        <translation>يجب أن ينظر قارئ مدرَّب إلى الصورة.</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>{version} (not signed)</source>
        <translation>{version} (غير موقَّع)</translation>
    </message>
</context>
<context>
    <name>model card</name>
    <message>
        <source>Hilum: normal, COVID-19 pneumonia, other lung disease</source>
        <translation>Hilum: طبيعي، التهاب رئوي بكوفيد-19، مرض رئوي آخر</translation>
    </message>
    <message>
        <source>Decision support for trained readers of adult frontal chest radiographs.</source>
        <translation>دعم للقرار لقرّاء مدرَّبين على صور الصدر الشعاعية الأمامية للبالغين.</translation>
    </message>
    <message>
        <source>diagnosis without a trained reader</source>
        <translation>التشخيص دون قارئ مدرَّب</translation>
    </message>
    <message>
        <source>children</source>
        <translation>الأطفال</translation>
    </message>
    <message>
        <source>lateral views, CT and other body parts</source>
        <translation>الوضعيات الجانبية والتصوير المقطعي وأجزاء الجسم الأخرى</translation>
    </message>
    <message>
        <source>finding anything but what is named under findings</source>
        <translation>البحث عن غير الموجودات المذكورة</translation>
    </message>
    <message>
        <source>screening without a local test on the clinic&apos;s own films</source>
        <translation>التحري دون اختبار محلي على صور العيادة نفسها</translation>
    </message>
    <message>
        <source>hospitals that took no part in training, each scored by a network without it</source>
        <translation>مستشفيات لم تشارك في التدريب، قدّرت كلًّا منها شبكة دُرّبت من دونه</translation>
    </message>
</context>
<context>
    <name>operating point</name>
    <message>
        <source>sensitive</source>
        <translation>حسّاسة</translation>
    </message>
    <message>
        <source>balanced</source>
        <translation>متوازنة</translation>
    </message>
    <message>
        <source>specific</source>
        <translation>نوعية</translation>
    </message>
</context>
<context>
    <name>percentage</name>
    <message>
        <source>{number} %</source>
        <translation>{number}%</translation>
    </message>
</context>
<context>
    <name>reference test</name>
    <message>
        <source>PCR</source>
        <translation>PCR</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>زرع</translation>
    </message>
    <message>
        <source>CT</source>
        <translation>تصوير مقطعي</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>other</source>
        <translation>آخر</translation>
    </message>
</context>
<context>
    <name>viewer</name>
    <message>
        <source>{length} px</source>
        <translation>{length} بكسل</translation>
    </message>
    <message>
        <source>{length} mm at detector</source>
        <translation>{length} مم عند الكاشف</translation>
    </message>
    <message>
        <source>{length} mm calibrated</source>
        <translation>{length} مم بعد المعايرة</translation>
    </message>
    <message>
        <source>Flipped top to bottom: markers in the picture are mirrored</source>
        <translation>قلب رأسي: العلامات في الصورة معكوسة</translation>
    </message>
    <message>
        <source>Mirrored: markers in the picture are mirrored too</source>
        <translation>قلب أفقي: العلامات في الصورة معكوسة أيضًا</translation>
    </message>
    <message>
        <source>Turned by {angle}°</source>
        <translation>تدوير بزاوية {angle}°</translation>
    </message>
    <message>
        <source>Black and white swapped</source>
        <translation>تبديل الأبيض والأسود</translation>
    </message>
    <message>
        <source>Damaged: part of the picture is missing, not judged</source>
        <translation>تالفة: جزء من الصورة مفقود، لم تُقيَّم</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>مفقود</translation>
    </message>
    <message>
        <source>As first shown</source>
        <translation>كما عُرضت أولًا</translation>
    </message>
    <message>
        <source>Other window of the file</source>
        <translation>نافذة أخرى من الملف</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>All values</source>
        <translation>كل القيم</translation>
    </message>
    <message>
        <source>Darker part (lungs)</source>
        <translation>الجزء الداكن (الرئتان)</translation>
    </message>
    <message>
        <source>Brighter part (heart, bones)</source>
        <translation>الجزء الفاتح (القلب والعظام)</translation>
    </message>
</context>
</TS>
