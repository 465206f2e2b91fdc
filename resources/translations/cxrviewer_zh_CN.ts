<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>  (slow)</source>
        <translation>  （慢）</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>&quot;100 %&quot; on a small set of its own; 71.7 to 76.1 % at other hospitals</source>
        <translation>在自有的小数据集上为“100&#xa0;%”；在其他医院为 71.7 至 76.1&#xa0;%</translation>
    </message>
    <message>
        <source>&quot;100 %&quot; on a small set of its own; 71.7 to 76.1 % at other hospitals in the follow-up</source>
        <translation>在自有的小数据集上为“100&#xa0;%”；后续研究中在其他医院为 71.7 至 76.1&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n actions that this version does not know were left out.</source>
        <translation>
            <numerusform>已略去 %n 个此版本不认识的操作。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days earlier</source>
        <translation>
            <numerusform>早 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films could not be fetched.</source>
        <translation>
            <numerusform>%n 幅影像无法获取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n films were fetched.</source>
        <translation>
            <numerusform>已获取 %n 幅影像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months earlier</source>
        <translation>
            <numerusform>早 %n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices</source>
        <extracomment>Notices that have a place of their own: above the film, beside the control that they are about, or in a corner. Stands between two of the values under the cursor. Of a canvas for words: two blocks beside each other, one, or one with little on each line.</extracomment>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n studies were found.</source>
        <translation>
            <numerusform>找到 %n 个检查。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trainings are under way</source>
        <translation>
            <numerusform>%n 个训练正在进行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About this model</source>
        <translation>关于此模型(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Bright field</source>
        <translation>亮场(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Class</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Dark field</source>
        <translation>暗场(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete this set</source>
        <translation>删除此组(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Drawn as</source>
        <translation>绘制方式(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Fetch…</source>
        <translation>获取(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go back to the bundled model</source>
        <translation>返回自带模型(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Hide below</source>
        <translation>隐藏低于(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Look at the data</source>
        <translation>检查数据(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Output folder</source>
        <translation>输出文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Pattern</source>
        <translation>图案(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Press the new key</source>
        <translation>按下新按键(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Prevalence</source>
        <translation>患病率(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Promote…</source>
        <translation>启用(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation>重置此项(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rules</source>
        <translation>规则(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Set of keys</source>
        <translation>按键组(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Smooth the lattice ({lattice} px)</source>
        <translation>平滑网格（{lattice} px）(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>开始训练(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时间(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今天(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Try it on films</source>
        <translation>在影像上试用(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>撤回(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>文字(&amp;W)</translation>
    </message>
    <message>
        <source>&apos;cxrviewer credentials keep&apos; keeps one.</source>
        <translation>&apos;cxrviewer credentials keep&apos; 可保存一个。</translation>
    </message>
    <message>
        <source>&apos;{key}&apos; is no key.</source>
        <translation>“{key}”不是按键。</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is held by one key.</source>
        <translation>“{name}”只能由一个按住的键触发。</translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is among the inputs and would be replaced.</source>
        <translation>“{output}”属于输入，会被替换。</translation>
    </message>
    <message>
        <source>&apos;{output}&apos; is inside a folder of films.</source>
        <translation>“{output}”位于胸片文件夹内。</translation>
    </message>
    <message>
        <source>&apos;{out}&apos; is a folder of films.</source>
        <translation>“{out}”是存放影像的文件夹。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; cannot be read.</source>
        <translation>无法读取“{path}”。</translation>
    </message>
    <message>
        <source>&apos;{path}&apos; is a folder.</source>
        <translation>“{path}”是一个文件夹。</translation>
    </message>
    <message>
        <source>(fit)</source>
        <translation>（适合窗口）</translation>
    </message>
    <message>
        <source>({number} of {count})</source>
        <translation>（{number}/{count}）</translation>
    </message>
    <message>
        <source>+{scale} for</source>
        <translation>+{scale} 支持</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>，使用中</translation>
    </message>
    <message>
        <source>, on trial</source>
        <translation>，试用中</translation>
    </message>
    <message>
        <source>, ordered on {began:%Y-%m-%d at %H:%M}</source>
        <translation>，{began:%Y-%m-%d %H:%M} 下达</translation>
    </message>
    <message>
        <source>1  Films</source>
        <translation>1  影像</translation>
    </message>
    <message>
        <source>1 px, faint</source>
        <translation>1 px，淡</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 至 9</translation>
    </message>
    <message>
        <source>2  Recipe</source>
        <translation>2  方案</translation>
    </message>
    <message>
        <source>3  Limits and place</source>
        <translation>3  限制与位置</translation>
    </message>
    <message>
        <source>5 % in black</source>
        <translation>黑中 5&#xa0;%</translation>
    </message>
    <message>
        <source>95 % in white</source>
        <translation>白中 95&#xa0;%</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>; hold {key} to peek</source>
        <translation>；按住 {key} 临时查看</translation>
    </message>
    <message>
        <source>&lt; 1 point</source>
        <translation>&lt; 1 个百分点</translation>
    </message>
    <message>
        <source>A DenseNet121 that goes on from a chest collection and keeps its outputs for classes it knows.</source>
        <translation>以胸片数据集权重为起点的 DenseNet121，保留其已知类别的输出。</translation>
    </message>
    <message>
        <source>A DenseNet201 that goes on from a chest collection: deeper and slower.</source>
        <translation>以胸片数据集权重为起点的 DenseNet201：更深、更慢。</translation>
    </message>
    <message>
        <source>A ResNet18 from nothing, on pictures of one size.</source>
        <translation>从零开始、单一图像尺寸的 ResNet18。</translation>
    </message>
    <message>
        <source>A ResNet18 that sees small pictures first and larger ones later; the recipe of the bundled model.</source>
        <translation>先看小图、后看大图的 ResNet18；自带模型的方案。</translation>
    </message>
    <message>
        <source>A ResNet50 at three sizes, each with the head alone first, at a rate that is searched for.</source>
        <translation>三种尺寸的 ResNet50，每次先单独训练分类头，并自动搜索学习率。</translation>
    </message>
    <message>
        <source>A ResNet50 for large pictures of 480 pixels, which are mixed in pairs: slow without a GPU.</source>
        <translation>用于 480 像素大图的 ResNet50，图像两两混合：无 GPU 时较慢。</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged and was not used.</source>
        <translation>{holder}中的一个 VOI LUT 已损坏，未被使用。</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} is damaged; {instead}.</source>
        <translation>{holder}中的一个 VOI LUT 已损坏；{instead}。</translation>
    </message>
    <message>
        <source>A VOI LUT in the {holder} states {bits} bits; its entries have {bits2}, which is used.</source>
        <translation>{holder}中的一个 VOI LUT 声明为 {bits} 位；其条目为 {bits2} 位，以后者为准。</translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model saw children&apos;s films of few ages and of few classes.</source>
        <translation>头信息显示为儿童影像；模型见过的儿童影像年龄段和类别很少。</translation>
    </message>
    <message>
        <source>A child&apos;s film, says the header; the model was trained on adults&apos; films alone.</source>
        <translation>头信息显示为儿童影像；模型仅用成人影像训练。</translation>
    </message>
    <message>
        <source>A class can only be explained against other classes.</source>
        <translation>一个类别只能相对于其他类别进行解释。</translation>
    </message>
    <message>
        <source>A class of bundle &apos;{name}&apos; has no name.</source>
        <translation>模型包“{name}”中有一个类别没有名称。</translation>
    </message>
    <message>
        <source>A colour picture, not a radiograph.</source>
        <translation>彩色图像，不是X线影像。</translation>
    </message>
    <message>
        <source>A file there cannot be locked.</source>
        <translation>无法锁定该处的文件。</translation>
    </message>
    <message>
        <source>A file, a run or a bundle…</source>
        <translation>文件、训练记录或模型包…</translation>
    </message>
    <message>
        <source>A folder with a folder of films for each class, a zip of one, or a manifest CSV with the columns path, label and, where known, patient_id and source. You can drop it here.</source>
        <translation>每个类别一个影像子文件夹的文件夹、其 zip，或含 path、label 以及（如已知）patient_id 和 source 列的清单 CSV。可拖放到此处。</translation>
    </message>
    <message>
        <source>A heatmap shows where a score came from, not where disease is.</source>
        <translation>热图显示评分的来源，而不是病变的位置。</translation>
    </message>
    <message>
        <source>A key that is held has no Ctrl, Alt or Shift.</source>
        <translation>按住的键不能带 Ctrl、Alt 或 Shift。</translation>
    </message>
    <message>
        <source>A large part of the chest looks cut off or covered.</source>
        <translation>胸部大部分似乎被截断或遮挡。</translation>
    </message>
    <message>
        <source>A lateral or oblique view; the model knows frontal films only.</source>
        <translation>侧位或斜位影像；模型只认识正位影像。</translation>
    </message>
    <message>
        <source>A lung&apos;s outline is in pieces.</source>
        <translation>某侧肺的轮廓不连续。</translation>
    </message>
    <message>
        <source>A millimetre as a millimetre, on a screen that was measured</source>
        <translation>在已测量的屏幕上按实际毫米显示</translation>
    </message>
    <message>
        <source>A network of a few layers from nothing: quick, and a check on how little suffices.</source>
        <translation>从零开始的浅层网络：快速，并可检验多小的网络就够用。</translation>
    </message>
    <message>
        <source>A note has at most {longest_note} letters.</source>
        <translation>备注最多 {longest_note} 个字符。</translation>
    </message>
    <message>
        <source>A note holds no colon and no semicolon.</source>
        <translation>备注中不能有冒号或分号。</translation>
    </message>
    <message>
        <source>A passcode could be read on the way.</source>
        <translation>密码可能在传输途中被读取。</translation>
    </message>
    <message>
        <source>A picture that is not DICOM belongs to no study.</source>
        <translation>非 DICOM 图像不属于任何检查。</translation>
    </message>
    <message>
        <source>A presentation state of the film cannot be used. {error}</source>
        <translation>该影像的一个呈现状态无法使用。{error}</translation>
    </message>
    <message>
        <source>A presentation state of the film takes long to be read; its place may not answer. The menu Presentation offers it as soon as it is read.</source>
        <translation>影像的某个呈现状态读取时间较长；其所在位置可能没有响应。读取完成后，“呈现”菜单会立即提供。</translation>
    </message>
    <message>
        <source>A quarter clockwise</source>
        <translation>顺时针旋转 90°</translation>
    </message>
    <message>
        <source>A quarter counter-clockwise</source>
        <translation>逆时针旋转 90°</translation>
    </message>
    <message>
        <source>A round length and the source of its millimetres</source>
        <translation>整数长度及其毫米标定来源</translation>
    </message>
    <message>
        <source>A rule that sees no film and knows only where it came from is right in {percent}, or reaches {percent2} balanced accuracy (guessing: {percent3}). A model&apos;s figures on such films mean something only beyond that.</source>
        <translation>一条不看影像、只知来源的规则正确率为 {percent}，平衡准确率达 {percent2}（随机猜测：{percent3}）。模型在此类影像上的指标只有超出部分才有意义。</translation>
    </message>
    <message>
        <source>A second picture tells it where a small network found the lungs.</source>
        <translation>第二幅图像告诉它小型网络找到的肺部位置。</translation>
    </message>
    <message>
        <source>A second start hands its films to the window that is open. No network is used: a socket of your own account.</source>
        <translation>再次启动时把影像交给已打开的窗口。不使用网络：仅用您账户自己的套接字。</translation>
    </message>
    <message>
        <source>A set of keys cannot have this name.</source>
        <translation>按键组不能使用此名称。</translation>
    </message>
    <message>
        <source>A shutter hides {value} % of the film, {whom}.</source>
        <translation>显示遮蔽遮住影像的 {value}&#xa0;%，{whom}。</translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last convolution learn.</source>
        <translation>用于照片的小型网络，只训练新的分类头和最后一个卷积层。</translation>
    </message>
    <message>
        <source>A small network for photographs of which a new head and the last two convolutions learn.</source>
        <translation>用于照片的小型网络，只训练新的分类头和最后两个卷积层。</translation>
    </message>
    <message>
        <source>A small network for photographs of which only a new head learns.</source>
        <translation>用于照片的小型网络，只训练新的分类头。</translation>
    </message>
    <message>
        <source>A small tree that sees only {words} of a file reaches {percent} balanced accuracy (guessing: {percent2}), told by {join}.</source>
        <translation>只看文件{words}的小型决策树达到 {percent} 的平衡准确率（随机猜测：{percent2}），依据为 {join}。</translation>
    </message>
    <message>
        <source>A temporary folder cannot be made in &apos;{parent}&apos;.</source>
        <translation>无法在“{parent}”中创建临时文件夹。</translation>
    </message>
    <message>
        <source>A tenth of the step</source>
        <translation>步长的十分之一</translation>
    </message>
    <message>
        <source>A test pattern, and what the screen says of itself</source>
        <translation>测试图案，以及屏幕自报的信息</translation>
    </message>
    <message>
        <source>A text or a figure of the presentation state is damaged or of a kind that is not drawn here.</source>
        <translation>呈现状态中的某个文字或图形已损坏，或属于此处不绘制的类型。</translation>
    </message>
    <message>
        <source>A value comes from the default, the system (the machine&apos;s file, which an administrator writes), the user (your file), the environment or the command line; the later wins. Changes are written to your file at once.</source>
        <translation>取值依次来自默认值、系统（由管理员编写的本机文件）、用户（您的文件）、环境变量或命令行；后者优先。更改会立即写入您的文件。</translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed and was not used.</source>
        <translation>{holder}中的一个窗的窗宽不合规，未被使用。</translation>
    </message>
    <message>
        <source>A window in the {holder} has a width that is not allowed; {instead}.</source>
        <translation>{holder}中的一个窗的窗宽不合规；{instead}。</translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width and was not used.</source>
        <translation>{holder}中的一个窗缺少窗位或窗宽，未被使用。</translation>
    </message>
    <message>
        <source>A window in the {holder} lacks its center or width; {instead}.</source>
        <translation>{holder}中的一个窗缺少窗位或窗宽；{instead}。</translation>
    </message>
    <message>
        <source>A window of the file</source>
        <translation>文件中的窗宽窗位</translation>
    </message>
    <message>
        <source>A {architecture} trained at {sizes} pixels.</source>
        <translation>以 {sizes} 像素训练的 {architecture}。</translation>
    </message>
    <message>
        <source>A&amp;gainst</source>
        <translation>相对于(&amp;G)</translation>
    </message>
    <message>
        <source>AI OVERLAY: {words}</source>
        <translation>AI 叠加：{words}</translation>
    </message>
    <message>
        <source>AP film: the heart looks larger than on a PA film.</source>
        <translation>前后位（AP）影像：心影看起来比后前位（PA）大。</translation>
    </message>
    <message>
        <source>About cxrviewer</source>
        <translation>关于 cxrviewer</translation>
    </message>
    <message>
        <source>About the model {name} {version}</source>
        <translation>关于模型 {name} {version}</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>关于此模型</translation>
    </message>
    <message>
        <source>About this model. SHA-256 of the weights: {sha256}</source>
        <translation>关于此模型。权重的 SHA-256：{sha256}</translation>
    </message>
    <message>
        <source>Accession</source>
        <translation>检查号</translation>
    </message>
    <message>
        <source>Across the window</source>
        <translation>在窗口中移动</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
    </message>
    <message>
        <source>Active viewport</source>
        <translation>活动视口</translation>
    </message>
    <message>
        <source>Actual pixels (1:1)</source>
        <translation>实际像素 (1:1)</translation>
    </message>
    <message>
        <source>After epoch {number}: {figures}.</source>
        <translation>第 {number} 轮后：{figures}。</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>警报</translation>
    </message>
    <message>
        <source>AlexNet from nothing: an older network that trains faster.</source>
        <translation>从零开始的 AlexNet：训练较快的旧式网络。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>All drawings</source>
        <translation>全部绘图</translation>
    </message>
    <message>
        <source>All films come from one source, so it cannot give a class away.</source>
        <translation>所有影像来自同一来源，因此来源不会泄露类别。</translation>
    </message>
    <message>
        <source>All notices</source>
        <translation>全部提示</translation>
    </message>
    <message>
        <source>All of this holds only if your films differ from those of the test in nothing but how frequent the classes are (label shift). At another hospital sensitivity and specificity are others, too.</source>
        <translation>以上仅在您的影像与测试影像除各类别出现的频率外毫无差别时成立（标签偏移）。在另一家医院，灵敏度和特异度也会不同。</translation>
    </message>
    <message>
        <source>All open films, by patient and study</source>
        <translation>所有已打开的影像，按患者和检查排列</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>所有其他类别</translation>
    </message>
    <message>
        <source>Along a ruler or a marker</source>
        <translation>沿标尺或标记</translation>
    </message>
    <message>
        <source>Alt + arrow keys</source>
        <translation>Alt + 方向键</translation>
    </message>
    <message>
        <source>An arrow and words</source>
        <translation>箭头和文字</translation>
    </message>
    <message>
        <source>An overlay in the {holder} is damaged or of a kind that is not read here.</source>
        <translation>{holder}中的一个叠加层已损坏，或属于此处不读取的类型。</translation>
    </message>
    <message>
        <source>Analyse again</source>
        <translation>重新分析</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>Another frame</source>
        <translation>切换帧</translation>
    </message>
    <message>
        <source>Another method…</source>
        <translation>其他方法…</translation>
    </message>
    <message>
        <source>Another process is at work on this already.</source>
        <translation>另一个进程正在处理。</translation>
    </message>
    <message>
        <source>Apache License 2.0. Made with Qt and PySide6 under the LGPL 3.</source>
        <translation>Apache 许可证 2.0。使用 LGPL 3 许可的 Qt 和 PySide6 制作。</translation>
    </message>
    <message>
        <source>Around the film; the film stays on black.</source>
        <translation>影像周围的颜色；影像始终为黑底。</translation>
    </message>
    <message>
        <source>Arrow keys or a left drag change the window, the wheel zooms, the menu Help lists all keys and tools.</source>
        <translation>方向键或左键拖动调整窗宽窗位，滚轮缩放，“帮助”菜单列出所有按键和工具。</translation>
    </message>
    <message>
        <source>As Grad-CAM, but does a channel also count when it speaks for the class in a small place only?</source>
        <translation>同 Grad-CAM，但若某通道仅在小范围支持该类别，是否也计入？</translation>
    </message>
    <message>
        <source>As a small network found them, or why there is none</source>
        <translation>由小型网络找到的轮廓，或没有轮廓的原因</translation>
    </message>
    <message>
        <source>As delivered</source>
        <extracomment>The keys of each action, by its id. Keys that belong to gestures, and so to no other action: the canvas gets them itself. Sets of keys that come with the program: what differs from the keys as delivered, after the defaults of OHIF (hotkeyBindings) and Weasis. What has no counterpart here, or would take a key of a gesture (Space, Esc, arrow keys), stays as delivered. What they are called.</extracomment>
        <translation>出厂默认</translation>
    </message>
    <message>
        <source>As in OHIF</source>
        <translation>与 OHIF 相同</translation>
    </message>
    <message>
        <source>As in Weasis</source>
        <translation>与 Weasis 相同</translation>
    </message>
    <message>
        <source>As long as the recipe takes</source>
        <translation>按方案所需时间</translation>
    </message>
    <message>
        <source>As shown, {width} × {height} pixels</source>
        <translation>按显示，{width} × {height} 像素</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Ask for read permission.</source>
        <translation>请申请读取权限。</translation>
    </message>
    <message>
        <source>Ask the sender for a smaller copy.</source>
        <translation>请向发送方索取较小的副本。</translation>
    </message>
    <message>
        <source>Ask the sender for an uncompressed or JPEG 2000 copy.</source>
        <translation>请向发送方索取未压缩或 JPEG 2000 副本。</translation>
    </message>
    <message>
        <source>Ask the sender for it again.</source>
        <translation>请向发送方重新索取。</translation>
    </message>
    <message>
        <source>Ask the sender for the film again.</source>
        <translation>请向发送方重新索取该影像。</translation>
    </message>
    <message>
        <source>Ask them to change it.</source>
        <translation>请其更改。</translation>
    </message>
    <message>
        <source>At 25, 50 and 75 % of the scale</source>
        <translation>位于标度的 25、50 和 75&#xa0;%</translation>
    </message>
    <message>
        <source>At a prevalence of {share}, of 100 films at or above the operating point for {name} ({point}), about {number} are {name}.</source>
        <translation>患病率为 {share} 时，在 {name} 工作点（{point}）及以上的 100 幅影像中，约 {number} 幅为 {name}。</translation>
    </message>
    <message>
        <source>At another hospital ({name}) no film had a class that the model knows; see the model card.</source>
        <translation>在另一家医院（{name}），没有影像属于模型已知的类别；参见模型卡。</translation>
    </message>
    <message>
        <source>At another hospital ({name}) the model said {join}; expect wrong answers elsewhere too.</source>
        <translation>在另一家医院（{name}），模型的回答为 {join}；在其他地方也应预期会有错误回答。</translation>
    </message>
    <message>
        <source>At another prevalence</source>
        <translation>在其他患病率下</translation>
    </message>
    <message>
        <source>At another prevalence…</source>
        <translation>在其他患病率下…</translation>
    </message>
    <message>
        <source>At the operating point sensitivity {sensitivity} and specificity {specificity}, measured on the {part}.</source>
        <translation>工作点处灵敏度 {sensitivity}，特异度 {specificity}，在{part}上测得。</translation>
    </message>
    <message>
        <source>At the second of three points</source>
        <translation>以三点中的第二点为顶点</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>审计</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>审计记录</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>By key and value. Languages stand in their own words, so that whoever reads no other finds theirs.</extracomment>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic takes CUDA, then Apple&apos;s MPS, then the CPU.</source>
        <translation>自动：优先使用 CUDA，其次是 Apple 的 MPS，最后是 CPU。</translation>
    </message>
    <message>
        <source>Automatic window</source>
        <translation>自动调窗</translation>
    </message>
    <message>
        <source>Back to Photometric Interpretation</source>
        <translation>恢复按 Photometric Interpretation</translation>
    </message>
    <message>
        <source>Back to the promoted model</source>
        <translation>返回已启用的模型</translation>
    </message>
    <message>
        <source>Bal. accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Balanced accuracy and mean AUROC of each model on its own test part, with 95 % intervals, beside what a rule reaches that knows only where a film came from, and what films&apos; borders tell without lungs. Figures of models that were trained on different films cannot be compared.</source>
        <translation>各模型在其自身测试集上的平衡准确率和平均 AUROC（95&#xa0;% 区间），并列出只知影像来源的规则以及不含肺部的边缘所能达到的水平。用不同影像训练的模型，其指标不可比较。</translation>
    </message>
    <message numerus="yes">
        <source>Balanced accuracy {interval} on {films:,} test films</source>
        <translation>
            <numerusform>平衡准确率 {interval}，基于 {films:,} 幅测试影像</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the first film</source>
        <translation>首次阅片之前</translation>
    </message>
    <message>
        <source>Beside the &amp;keys it has</source>
        <translation>保留已有按键(&amp;K)</translation>
    </message>
    <message>
        <source>Between two lines, 0 to 90°</source>
        <translation>两线之间，0 至 90°</translation>
    </message>
    <message>
        <source>Between two points</source>
        <translation>两点之间</translation>
    </message>
    <message>
        <source>Bit depth: {depth} bits per pixel reported; this program hands over 8 bits of grey</source>
        <translation>位深：报告为每像素 {depth} 位；本程序输出 8 位灰度</translation>
    </message>
    <message>
        <source>Black and white look swapped: air is white, bones are dark.</source>
        <translation>黑白似乎颠倒：空气为白，骨骼为暗。</translation>
    </message>
    <message>
        <source>Black was added {value} it to make it square.</source>
        <translation>在其{value}补黑，使之成为正方形。</translation>
    </message>
    <message>
        <source>Border alone</source>
        <translation>仅边缘</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Both ends of the {name} lie on one side of the midline.</source>
        <translation>{name}的两端位于中线同侧。</translation>
    </message>
    <message>
        <source>Both views of this study</source>
        <translation>此检查的两个体位</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>构建版本</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; does not name at least two different classes.</source>
        <translation>模型包“{name}”没有列出至少两个不同的类别。</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; gives no numbers for this film.</source>
        <translation>模型包“{name}”对该影像没有给出有效数值。</translation>
    </message>
    <message>
        <source>Bundle &apos;{name}&apos; has no {weights_file}.</source>
        <translation>模型包“{name}”没有 {weights_file}。</translation>
    </message>
    <message>
        <source>By how much does the score fall when a patch is covered?</source>
        <translation>遮住一小块时评分下降多少？</translation>
    </message>
    <message>
        <source>By patient, date or description</source>
        <translation>按患者、日期或描述</translation>
    </message>
    <message>
        <source>By which the PACS knows it.</source>
        <translation>PACS 以此识别本端。</translation>
    </message>
    <message>
        <source>C&amp;hange settings</source>
        <translation>更改设置(&amp;H)</translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length</source>
        <translation>心胸比无法计算：某条线没有长度</translation>
    </message>
    <message>
        <source>CTR undefined: a line has no length ({origin})</source>
        <translation>心胸比无法计算：某条线没有长度（{origin}）</translation>
    </message>
    <message>
        <source>CTR {number}</source>
        <translation>心胸比 {number}</translation>
    </message>
    <message>
        <source>CTR {number} ({origin})</source>
        <translation>心胸比 {number}（{origin}）</translation>
    </message>
    <message>
        <source>Calibrate by a known length</source>
        <translation>用已知长度校准</translation>
    </message>
    <message>
        <source>Calibrated probability {probability:.3f}, raw {raw:.3f}.</source>
        <translation>校准后概率 {probability:.3f}，原始值 {raw:.3f}。</translation>
    </message>
    <message>
        <source>Calibration and operating points of bundle &apos;{name}&apos; were fitted to other weights.</source>
        <translation>模型包“{name}”的校准和工作点是针对其他权重拟合的。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Candidate on trial: nobody has promoted this model.</source>
        <translation>试用中的候选模型：尚无人启用。</translation>
    </message>
    <message>
        <source>Candidate on trial: {name} {version}. Nobody has promoted this model.</source>
        <translation>试用中的候选模型：{name} {version}。尚无人启用此模型。</translation>
    </message>
    <message>
        <source>Cannot be trained on</source>
        <translation>无法用于训练</translation>
    </message>
    <message>
        <source>Cardiothoracic ratio</source>
        <translation>心胸比</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Certificates for a PACS</source>
        <translation>用于 PACS 的证书</translation>
    </message>
    <message>
        <source>Change it in an editor.</source>
        <translation>请在编辑器中修改。</translation>
    </message>
    <message>
        <source>Change them, or use those of another program</source>
        <translation>更改按键，或使用其他软件的按键</translation>
    </message>
    <message>
        <source>Check both titles, and who may connect.</source>
        <translation>请检查双方的 AE 标题以及谁可以连接。</translation>
    </message>
    <message>
        <source>Check free space and memory.</source>
        <translation>请检查磁盘空间和内存。</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>请检查其权限。</translation>
    </message>
    <message>
        <source>Check permissions and space.</source>
        <translation>请检查权限和空间。</translation>
    </message>
    <message>
        <source>Check permissions.</source>
        <translation>请检查权限。</translation>
    </message>
    <message>
        <source>Check the name, and whether it was moved.</source>
        <translation>请检查名称，以及文件是否已被移动。</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>请检查名称。</translation>
    </message>
    <message>
        <source>Check the network or the drive, then try again.</source>
        <translation>请检查网络或驱动器，然后重试。</translation>
    </message>
    <message>
        <source>Check thoroughly</source>
        <translation>深入检查</translation>
    </message>
    <message>
        <source>Check title, host, port and certificates.</source>
        <translation>请检查 AE 标题、主机、端口和证书。</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checking the heatmaps</source>
        <translation>检查热图</translation>
    </message>
    <message>
        <source>Checking thoroughly</source>
        <translation>深入检查</translation>
    </message>
    <message>
        <source>Checks of this {name} map: {verdict}</source>
        <translation>此 {name} 热图的检查：{verdict}</translation>
    </message>
    <message>
        <source>Choose a folder on a local disk.</source>
        <translation>请选择本地磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>Choose a row and press its new key. Mouse moves, arrow keys, Space, Enter, Esc and 1 to 9 stay as they are.</source>
        <translation>选择一行并按下新按键。鼠标动作、方向键、空格、回车、Esc 和 1 至 9 保持不变。</translation>
    </message>
    <message>
        <source>Choose a single key.</source>
        <translation>请选择单个按键。</translation>
    </message>
    <message>
        <source>Choose among 0 to {value}.</source>
        <translation>请在 0 至 {value} 之间选择。</translation>
    </message>
    <message>
        <source>Choose among: {choices}.</source>
        <translation>可选：{choices}。</translation>
    </message>
    <message>
        <source>Choose among: {join}.</source>
        <translation>可选：{join}。</translation>
    </message>
    <message>
        <source>Choose among: {known}.</source>
        <translation>可选：{known}。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>Choose another folder, or free space there.</source>
        <translation>请选择其他文件夹，或在该处腾出空间。</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>请选择其他按键。</translation>
    </message>
    <message>
        <source>Choose another one in Tools &gt; Keys.</source>
        <translation>请在“工具 &gt; 按键”中选择其他按键组。</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>请另选一个。</translation>
    </message>
    <message>
        <source>Choose it.</source>
        <translation>请选择。</translation>
    </message>
    <message>
        <source>Choose one for grey films.</source>
        <translation>请选择适用于灰度影像的。</translation>
    </message>
    <message>
        <source>Choose one or more classes, or &apos;{none_of_these}&apos;.</source>
        <translation>请选择一个或多个类别，或“{none_of_these}”。</translation>
    </message>
    <message>
        <source>Choose one that was saved for this film.</source>
        <translation>请选择为该影像保存的。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class &apos;{label}&apos; has too few patients or groups of films ({groups}): add films of others until there are {least_groups}.</source>
        <translation>类别“{label}”的患者或影像组过少（{groups}）：请补充其他患者的影像，直到达到 {least_groups} 个。</translation>
    </message>
    <message>
        <source>Class and source</source>
        <translation>类别与来源</translation>
    </message>
    <message>
        <source>Class that the heatmap explains</source>
        <translation>热图所解释的类别</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>关闭程序</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close what uses it, or delete it by hand.</source>
        <translation>请关闭占用它的程序，或手动删除。</translation>
    </message>
    <message>
        <source>Coarse steps</source>
        <translation>粗调</translation>
    </message>
    <message>
        <source>Cobb angle</source>
        <translation>Cobb 角</translation>
    </message>
    <message>
        <source>Cobb {angle}</source>
        <translation>Cobb {angle}</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colours and lines</source>
        <translation>颜色和线条</translation>
    </message>
    <message>
        <source>Complete or remove the line.</source>
        <translation>请补全或删除该行。</translation>
    </message>
    <message>
        <source>Constants of the network hold {percent} of the score, which the map does not show.</source>
        <translation>网络常数占评分的 {percent}，热图未显示这部分。</translation>
    </message>
    <message>
        <source>Copies and conflicts</source>
        <translation>重复与冲突</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy it again from its source.</source>
        <translation>请从来源重新复制。</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>请重新复制。</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <source>Copy the bundle again or choose another one.</source>
        <translation>请重新复制模型包或另选一个。</translation>
    </message>
    <message>
        <source>Copy the bundle again, or make its gate again with packaging/make_gate.py.</source>
        <translation>请重新复制模型包，或用 packaging/make_gate.py 重新生成其准入检查。</translation>
    </message>
    <message>
        <source>Cramér&apos;s V {value}: class and source go {strength} together (0 is independent, 1 the same).</source>
        <translation>Cramér&apos;s V {value}：类别与来源{strength}相关（0 为独立，1 为相同）。</translation>
    </message>
    <message>
        <source>Ctrl + drag or arrow key</source>
        <translation>Ctrl + 拖动或方向键</translation>
    </message>
    <message>
        <source>Ctrl + wheel</source>
        <translation>Ctrl + 滚轮</translation>
    </message>
    <message>
        <source>Ctrl+Z brings them back</source>
        <translation>Ctrl+Z 可恢复</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Current and prior</source>
        <translation>当前与既往</translation>
    </message>
    <message>
        <source>Curves of the training</source>
        <translation>训练曲线</translation>
    </message>
    <message>
        <source>Cut {why}: {join}, as the film is stored. Nothing is said of what was cut off.</source>
        <translation>裁剪（{why}）：{join}，按影像存储方向。对裁去部分不作任何判断。</translation>
    </message>
    <message>
        <source>DICOM, PNG, JPEG or TIFF. One film, several, a folder, a zip or a CD.</source>
        <translation>DICOM、PNG、JPEG 或 TIFF。一幅或多幅影像、文件夹、zip 或 CD。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dark / light surroundings</source>
        <translation>深色 / 浅色界面</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete all on this film</source>
        <translation>删除此影像上的全部测量</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>要永久删除吗？</translation>
    </message>
    <message>
        <source>Delete it: films then get other hashes than before.</source>
        <translation>请将其删除：此后影像的哈希将与以前不同。</translation>
    </message>
    <message>
        <source>Delete {title}?</source>
        <translation>要删除 {title} 吗？</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Device-pixel ratio: {ratio:g}</source>
        <translation>设备像素比：{ratio:g}</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Differences are in percentage points, current minus prior. A difference of scores is no finding.</source>
        <translation>差值以百分点计，当前减既往。评分差异不等于影像学发现。</translation>
    </message>
    <message>
        <source>Display calibration not verified</source>
        <translation>显示校准未经验证</translation>
    </message>
    <message>
        <source>Display not verified</source>
        <translation>显示器未验证</translation>
    </message>
    <message>
        <source>Display test</source>
        <translation>显示测试</translation>
    </message>
    <message>
        <source>Display test…</source>
        <translation>显示测试…</translation>
    </message>
    <message>
        <source>Display verified</source>
        <translation>显示器已验证</translation>
    </message>
    <message>
        <source>Display verified on {day}</source>
        <translation>显示器于 {day} 验证</translation>
    </message>
    <message>
        <source>Display verified {day}</source>
        <translation>显示器已验证 {day}</translation>
    </message>
    <message>
        <source>Do not wait for the checkpoint; what was trained since the last one is lost</source>
        <translation>不等待检查点；自上次检查点以来的训练将丢失</translation>
    </message>
    <message>
        <source>Do you agree with the model?</source>
        <translation>您同意模型的判断吗？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Double-click a film in the list, or drop it here.</source>
        <extracomment>What a film that is dragged out of the list is carried as; it leaves nothing of use to another program.</extracomment>
        <translation>双击列表中的影像，或将其拖放到此处。</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Drawings hidden</source>
        <translation>绘图已隐藏</translation>
    </message>
    <message>
        <source>Drawings hidden on a shared screen</source>
        <translation>共享屏幕上已隐藏绘图</translation>
    </message>
    <message>
        <source>Drop a chest film here</source>
        <translation>将胸片拖放到此处</translation>
    </message>
    <message>
        <source>Each has 1 to {longest} letters.</source>
        <translation>两者各为 1 至 {longest} 个字符。</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>立即结束</translation>
    </message>
    <message>
        <source>English</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Errors (ERROR)</source>
        <translation>错误（ERROR）</translation>
    </message>
    <message>
        <source>Even that will take about {time}, longer than there is time.</source>
        <translation>即便如此仍约需 {time}，超过可用时间。</translation>
    </message>
    <message>
        <source>Every step (DEBUG)</source>
        <translation>每一步（DEBUG）</translation>
    </message>
    <message>
        <source>Every {label} image is a child&apos;s</source>
        <translation>每幅 {label} 图像都来自儿童</translation>
    </message>
    <message>
        <source>Explain the class after</source>
        <translation>解释下一个类别</translation>
    </message>
    <message>
        <source>Explain the class before</source>
        <translation>解释上一个类别</translation>
    </message>
    <message>
        <source>Explaining: {title}</source>
        <translation>解释：{title}</translation>
    </message>
    <message>
        <source>Export it again as a 16-bit PNG.</source>
        <translation>请重新导出为 16 位 PNG。</translation>
    </message>
    <message>
        <source>Export it again as a PNG.</source>
        <translation>请重新导出为 PNG。</translation>
    </message>
    <message>
        <source>Export it as a PNG.</source>
        <translation>请导出为 PNG。</translation>
    </message>
    <message>
        <source>Export one page as a PNG.</source>
        <translation>请将其中一页导出为 PNG。</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>导出报告…</translation>
    </message>
    <message>
        <source>Export the bundle again from its run; figures of one model do not hold for another.</source>
        <translation>请从训练记录重新导出模型包；一个模型的指标不适用于另一个。</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>FAILED: {reason}</source>
        <translation>未通过：{reason}</translation>
    </message>
    <message>
        <source>Family^Given, or how it begins</source>
        <translation>姓^名，或其开头</translation>
    </message>
    <message>
        <source>Fetch again: what came is kept.</source>
        <translation>请重新获取：已收到的会保留。</translation>
    </message>
    <message>
        <source>Fetch chest films from the PACS that the settings name</source>
        <translation>从设置中指定的 PACS 获取胸片</translation>
    </message>
    <message>
        <source>Fetch the data again.</source>
        <translation>请重新获取数据。</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>正在获取…</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>更少设置</translation>
    </message>
    <message>
        <source>Fewer than two classes are left: add films of another class.</source>
        <translation>剩余类别不足两个：请添加其他类别的影像。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File of weights, or folder of a run or bundle</source>
        <translation>权重文件，或训练记录/模型包的文件夹</translation>
    </message>
    <message>
        <source>File or folder of the starting weights</source>
        <translation>初始权重的文件或文件夹</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Film list</source>
        <translation>影像列表</translation>
    </message>
    <message>
        <source>Film with {method} heatmap</source>
        <translation>带 {method} 热图的影像</translation>
    </message>
    <message>
        <source>Film {film:,} of {films:,}</source>
        <translation>影像 {film:,} / {films:,}</translation>
    </message>
    <message>
        <source>Film, Grad-CAM and LRP side by side</source>
        <translation>影像、Grad-CAM 和 LRP 并排显示</translation>
    </message>
    <message>
        <source>Films</source>
        <translation>影像</translation>
    </message>
    <message>
        <source>Films (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;All files (*)</source>
        <translation>影像 (*.dcm *.dicom *.dic *.ima *.png *.jpg *.jpeg *.tif *.tiff *.webp *.zip DICOMDIR);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Films are read first: what the model says is hidden until an opinion is recorded.</source>
        <translation>先阅片：在记录意见之前，隐藏模型的结论。</translation>
    </message>
    <message>
        <source>Films by class and source</source>
        <translation>按类别和来源统计的影像</translation>
    </message>
    <message>
        <source>Films can be read and analysed as before, but nothing is recorded.</source>
        <translation>可照常阅片和分析，但不会留下记录。</translation>
    </message>
    <message>
        <source>Films of one patient ID differ in name or birth date. Check whose each film is.</source>
        <translation>同一患者 ID 的影像姓名或出生日期不同。请核对每幅影像属于谁。</translation>
    </message>
    <message>
        <source>Films that contain all these words, or whose patient, study or series does</source>
        <translation>包含所有这些词的影像，或其患者、检查、序列包含这些词</translation>
    </message>
    <message>
        <source>Fine steps</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Finished. Its model is a candidate: read its card and try it on films before you promote it.</source>
        <translation>已完成。所得模型为候选模型：启用前请阅读其模型卡并在影像上试用。</translation>
    </message>
    <message>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Fold a group</source>
        <translation>折叠分组</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>Whether what a sender or the reader wrote may be shown: names of windows, descriptions, file names.</extracomment>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folder for fetched films</source>
        <translation>存放所获取影像的文件夹</translation>
    </message>
    <message>
        <source>Folder of labelled films</source>
        <translation>已标注影像的文件夹</translation>
    </message>
    <message>
        <source>Folder of the audit trail</source>
        <translation>审计记录文件夹</translation>
    </message>
    <message>
        <source>Folder of the bundle that scores films at every start. Tools &gt; Models changes it at once.</source>
        <translation>每次启动时用于评分的模型包文件夹。“工具 &gt; 模型”可立即更改。</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Folder of the run</source>
        <translation>训练记录文件夹</translation>
    </message>
    <message>
        <source>Folder, zip or CSV</source>
        <translation>文件夹、zip 或 CSV</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>For a support ticket: &apos;cxrviewer support-bundle&apos; writes all of this and more, without patient data.</source>
        <translation>提交支持请求时：&apos;cxrviewer support-bundle&apos; 会写出以上全部及更多信息，不含患者数据。</translation>
    </message>
    <message>
        <source>For this film alone; the answer is marked for good and recorded.</source>
        <translation>仅对此影像；结果将被永久标记并记录。</translation>
    </message>
    <message>
        <source>Forget it, keep the run</source>
        <translation>移出列表，保留训练记录</translation>
    </message>
    <message>
        <source>Four films</source>
        <translation>四幅影像</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Frame {frame} of {frames}</source>
        <translation>第 {frame} 帧，共 {frames} 帧</translation>
    </message>
    <message>
        <source>Frame {frame} of {frames} is shown and scored.</source>
        <translation>显示第 {frame} 帧（共 {frames} 帧）并为其评分。</translation>
    </message>
    <message>
        <source>Free space there, or have the folder&apos;s rights mended.</source>
        <translation>请在该处腾出空间，或修正文件夹权限。</translation>
    </message>
    <message>
        <source>Free space, or have the folder&apos;s rights mended.</source>
        <translation>请腾出空间，或修正文件夹权限。</translation>
    </message>
    <message>
        <source>From the 0.1 to the 99.9 percentile</source>
        <translation>从 0.1 到 99.9 百分位</translation>
    </message>
    <message>
        <source>From the films&apos; borders alone, without lungs, its features tell the classes at {reached} balanced accuracy (chance {found}).</source>
        <translation>仅凭不含肺部的影像边缘，其特征区分类别的平衡准确率即达 {reached}（随机 {found}）。</translation>
    </message>
    <message>
        <source>From the outline of the lungs, to be checked and moved</source>
        <translation>根据肺轮廓得出，需核对并调整</translation>
    </message>
    <message>
        <source>From the values in a rectangle</source>
        <translation>根据矩形内的数值</translation>
    </message>
    <message>
        <source>From: {origin}</source>
        <translation>来自：{origin}</translation>
    </message>
    <message>
        <source>Frontal and lateral</source>
        <translation>正位与侧位</translation>
    </message>
    <message>
        <source>GPU (Apple)</source>
        <translation>GPU (Apple)</translation>
    </message>
    <message>
        <source>GPU (CUDA)</source>
        <translation>GPU (CUDA)</translation>
    </message>
    <message>
        <source>Give away this set of keys</source>
        <translation>分享此按键组</translation>
    </message>
    <message>
        <source>Give the training a name and a folder.</source>
        <translation>请为训练指定名称和文件夹。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go back to {title}?</source>
        <translation>要返回到 {title} 吗？</translation>
    </message>
    <message>
        <source>Go to the list of methods</source>
        <translation>转到方法列表</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Grad-CAM and LRP {words} ({numbers}, by chance {percent}).</source>
        <translation>Grad-CAM 与 LRP {words}（{numbers}，随机为 {percent}）。</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>随机猜测</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>热图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hidden below</source>
        <translation>低于此值隐藏</translation>
    </message>
    <message>
        <source>Hidden: what is below {share:.0f} % of the scale ({sign}{value}).</source>
        <translation>已隐藏：低于标度 {share:.0f}&#xa0;% 的部分（{sign}{value}）。</translation>
    </message>
    <message>
        <source>Hide all that a model says of a film until your own opinion of it is recorded. Heatmap &gt; Read first switches it for a while.</source>
        <translation>在记录您自己的意见之前，隐藏模型对影像的所有结论。“热图 &gt; 先阅片”可临时切换。</translation>
    </message>
    <message>
        <source>Hide all that names a patient</source>
        <translation>隐藏所有患者身份信息</translation>
    </message>
    <message>
        <source>Hide text</source>
        <translation>隐藏文字</translation>
    </message>
    <message>
        <source>Hide the names and numbers on the film</source>
        <translation>隐藏影像上的姓名和数字</translation>
    </message>
    <message>
        <source>Hide what the model says until your own opinion is recorded</source>
        <translation>记录您自己的意见之前隐藏模型结论</translation>
    </message>
    <message>
        <source>Holds from the next start.</source>
        <translation>下次启动生效。</translation>
    </message>
    <message>
        <source>How many of the places opened last File &gt; Open recent keeps. Their names can name patients.</source>
        <translation>“文件 &gt; 最近打开”保留多少个最近位置。其名称可能含患者姓名。</translation>
    </message>
    <message>
        <source>How much did each pixel give to the score, or take from it, when the score is shared out from layer to layer?</source>
        <translation>逐层分配评分时，每个像素贡献或扣减了多少？</translation>
    </message>
    <message>
        <source>How much does each pixel raise the score on the way from an empty film to this one?</source>
        <translation>从空白影像过渡到本影像时，每个像素使评分升高多少？</translation>
    </message>
    <message>
        <source>How s&amp;ure</source>
        <translation>确信程度(&amp;U)</translation>
    </message>
    <message>
        <source>How somebody set the film up for reading. On screen only: the model always sees the film itself.</source>
        <translation>他人为阅片所做的显示设置。仅影响屏幕显示：模型始终看到影像本身。</translation>
    </message>
    <message>
        <source>How sure you are</source>
        <translation>您的确信程度</translation>
    </message>
    <message>
        <source>How the heatmap is drawn</source>
        <translation>热图的绘制方式</translation>
    </message>
    <message>
        <source>How; name nobody</source>
        <translation>方式；请勿写人名</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>我已阅读</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ImageNet, downloaded by torchvision</source>
        <translation>ImageNet，由 torchvision 下载</translation>
    </message>
    <message>
        <source>Imager Pixel Spacing divided by {factor}, {origin}</source>
        <translation>Imager Pixel Spacing 除以 {factor}，{origin}</translation>
    </message>
    <message>
        <source>In a film of several frames</source>
        <translation>在多帧影像中</translation>
    </message>
    <message>
        <source>In brackets 95 % intervals; those of numbers of films go from their lower to their upper ends.</source>
        <translation>括号内为 95&#xa0;% 区间；影像数量的区间由其下端至上端得出。</translation>
    </message>
    <message>
        <source>In the active viewport, or in the one it is dropped on</source>
        <translation>在活动视口中，或在拖放到的视口中</translation>
    </message>
    <message>
        <source>In the background it goes on without this window, and you find it again in Tools &gt; Train a model. With a checkpoint it stops, and can be resumed at any time.</source>
        <translation>后台训练不依赖此窗口，可在“工具 &gt; 训练模型”中找回。保存检查点后停止，可随时继续。</translation>
    </message>
    <message>
        <source>In the list; with Shift all of them</source>
        <translation>在列表中；按住 Shift 则全部</translation>
    </message>
    <message>
        <source>In the machine&apos;s settings.toml, &apos;locked&apos; is not a list of known keys.</source>
        <translation>本机 settings.toml 中的“locked”不是已知设置键的列表。</translation>
    </message>
    <message>
        <source>In units of the border&apos;s share of the film: 1 is a map that knows nothing of borders, half as much again is a map drawn to where hospitals differ and lungs do not lie.</source>
        <translation>以边缘占影像的比例为单位：1 表示热图与边缘无关；1.5 表示热图偏向医院差异所在而无肺组织之处。</translation>
    </message>
    <message>
        <source>In units of the share of the film outside the lungs: 1 is a map that knows nothing of lungs; a tenth more is one that avoids them.</source>
        <translation>以肺外区域占影像的比例为单位：1 表示热图与肺无关；多十分之一则表示热图避开肺部。</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Insertion less deletion area, less that of random orders, in shares of the score&apos;s range (Petsiuk et al. 2018): at 0 the map ranks the film&apos;s parts no better than chance.</source>
        <translation>插入面积减删除面积，再减随机顺序的结果，以评分范围的份额计（Petsiuk et al. 2018）：为 0 时热图对影像各部分的排序不优于随机。</translation>
    </message>
    <message>
        <source>Install cxrviewer again.</source>
        <translation>请重新安装 cxrviewer。</translation>
    </message>
    <message>
        <source>Install them: pip install &apos;cxrviewer[train]&apos;.</source>
        <translation>请安装：pip install &apos;cxrviewer[train]&apos;。</translation>
    </message>
    <message>
        <source>Install {join}.</source>
        <translation>请安装 {join}。</translation>
    </message>
    <message>
        <source>Instrument and standard, for example. Name nobody: it is shown at the foot of the window.</source>
        <translation>例如仪器和标准。请勿写人名：内容显示在窗口底部。</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>It broke off without a word: by a crash, a restart, or from outside. Resuming goes on from its last checkpoint, at most five minutes before.</source>
        <translation>训练无故中断：可能因崩溃、重启或外部原因。继续时从最后的检查点开始，最多损失五分钟。</translation>
    </message>
    <message>
        <source>It cannot be changed once the answer is shown; you can comment on it.</source>
        <translation>显示模型结论后不可更改；但可以补充评论。</translation>
    </message>
    <message>
        <source>It cannot be known whether these films are of one patient: {words}</source>
        <translation>无法确定这些影像是否属于同一患者：{words}</translation>
    </message>
    <message>
        <source>It does not have the hash that was listed for it.</source>
        <translation>其哈希与清单不符。</translation>
    </message>
    <message>
        <source>It goes from {least} to {greatest}.</source>
        <translation>范围为 {least} 至 {greatest}。</translation>
    </message>
    <message>
        <source>It has digits and dots, 64 at most.</source>
        <translation>由数字和点组成，最多 64 个。</translation>
    </message>
    <message>
        <source>It is not said how sure you are.</source>
        <translation>尚未说明您的确信程度。</translation>
    </message>
    <message>
        <source>It is not said whether you agree.</source>
        <translation>尚未说明您是否同意。</translation>
    </message>
    <message>
        <source>It knows: {join}.</source>
        <translation>已知：{join}。</translation>
    </message>
    <message>
        <source>It may be damaged: copy it again.</source>
        <translation>该影像可能已损坏：请重新复制。</translation>
    </message>
    <message>
        <source>It must be smaller than the picture and move at most its side.</source>
        <translation>它必须小于图像，且每次移动不超过其边长。</translation>
    </message>
    <message>
        <source>It must know this side&apos;s title and port.</source>
        <translation>它必须知道本端的 AE 标题和端口。</translation>
    </message>
    <message>
        <source>It must not be used to diagnose, to screen, to rule disease out, or to decide about anybody&apos;s care.</source>
        <translation>不得用于诊断、筛查、排除疾病或决定任何人的诊疗。</translation>
    </message>
    <message>
        <source>It starts at the prevalence among those films, {share}.</source>
        <translation>起始值为这些影像中的患病率 {share}。</translation>
    </message>
    <message>
        <source>It states no figures.</source>
        <translation>它未给出任何指标。</translation>
    </message>
    <message>
        <source>It stopped with an error.</source>
        <translation>因错误而停止。</translation>
    </message>
    <message>
        <source>It was never measured on a test part.</source>
        <translation>从未在测试集上评估。</translation>
    </message>
    <message>
        <source>It was never measured on films of another hospital, where such models usually do much worse.</source>
        <translation>从未在其他医院的影像上评估，而此类模型在那里通常差得多。</translation>
    </message>
    <message>
        <source>It was not analysed.</source>
        <translation>未分析。</translation>
    </message>
    <message>
        <source>It was not tested on your films. Operating points of another model do not hold for it.</source>
        <translation>未在您的影像上测试。其他模型的工作点不适用于它。</translation>
    </message>
    <message>
        <source>It was stretched to a square: everything looks {share} % {way} than it is.</source>
        <translation>被拉伸为正方形：一切看起来比实际{way} {share}&#xa0;%。</translation>
    </message>
    <message>
        <source>It will score every film again. No model is deleted.</source>
        <translation>它将重新为所有影像评分。不会删除任何模型。</translation>
    </message>
    <message>
        <source>It will score every film that is opened, now and at every start, until you go back.</source>
        <translation>从现在起以及每次启动时，它都会为打开的影像评分，直到您改回。</translation>
    </message>
    <message>
        <source>Its colour palette is damaged or of a kind that is not read here.</source>
        <translation>其调色板已损坏，或属于此处不读取的类型。</translation>
    </message>
    <message>
        <source>Its directions are those of a lateral view; the model knows frontal films only.</source>
        <translation>其方向属于侧位；模型仅认识正位影像。</translation>
    </message>
    <message>
        <source>Its folder is moved to the trash. The run that it was made of stays, if it still is there.</source>
        <translation>其文件夹将移至回收站。生成它的训练记录若仍存在则保留。</translation>
    </message>
    <message>
        <source>Its grey: the darkest {low} % became black and the brightest {high} % white, the rest in between. The window on the screen plays no part.</source>
        <translation>灰度：最暗的 {low}&#xa0;% 变为黑，最亮的 {high}&#xa0;% 变为白，其余居中。屏幕上的窗宽窗位不起作用。</translation>
    </message>
    <message>
        <source>Its lead over all other classes, weighted by how probable they are: the log of its odds.</source>
        <translation>相对所有其他类别的优势，按其概率加权：即对数几率。</translation>
    </message>
    <message>
        <source>Its pixel data ({name}) is damaged, incomplete or of a variant that is not read here.</source>
        <translation>其像素数据（{name}）已损坏、不完整，或属于此处不读取的变体。</translation>
    </message>
    <message>
        <source>Its pixels are floating-point numbers, which no film has.</source>
        <translation>其像素为浮点数，任何X线影像都不会如此。</translation>
    </message>
    <message>
        <source>Its pixels are stored as {name}, for which there is no decoder here.</source>
        <translation>其像素以 {name} 存储，此处没有相应的解码器。</translation>
    </message>
    <message>
        <source>Its pixels have more than 16 bits; films have at most 16.</source>
        <translation>其像素超过 16 位；影像最多 16 位。</translation>
    </message>
    <message>
        <source>Its pixels have {allocated} bits; films have at most 16.</source>
        <translation>其像素为 {allocated} 位；影像最多 16 位。</translation>
    </message>
    <message>
        <source>Its test part was looked at {looks} times: the figures are a little too good.</source>
        <translation>其测试集已被查看 {looks} 次：指标略偏乐观。</translation>
    </message>
    <message>
        <source>Keep its results as PDF or PNG.</source>
        <translation>请将其结果保存为 PDF 或 PNG。</translation>
    </message>
    <message>
        <source>Keep the heatmap on</source>
        <translation>保持显示热图</translation>
    </message>
    <message>
        <source>Keep the one that is meant.</source>
        <translation>请保留需要的那一列。</translation>
    </message>
    <message>
        <source>Keep them as PDF or PNG.</source>
        <translation>请将其保存为 PDF 或 PNG。</translation>
    </message>
    <message>
        <source>Keep training in the background</source>
        <translation>在后台继续训练</translation>
    </message>
    <message>
        <source>Key: {words}</source>
        <translation>图例：{words}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>按键与鼠标</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>按键…</translation>
    </message>
    <message>
        <source>Known are: {join}.</source>
        <translation>已知：{join}。</translation>
    </message>
    <message>
        <source>Known length</source>
        <translation>已知长度</translation>
    </message>
    <message>
        <source>LRP</source>
        <translation>LRP</translation>
    </message>
    <message>
        <source>LRP knows no rules for a {architecture}.</source>
        <translation>LRP 没有适用于 {architecture} 的规则。</translation>
    </message>
    <message>
        <source>Labelled &amp;films</source>
        <translation>已标注影像(&amp;F)</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Large areas without any noise: a drawing or a test pattern, no film.</source>
        <translation>大片区域毫无噪声：是绘图或测试图，而非影像。</translation>
    </message>
    <message>
        <source>Least severe level that reaches the log file.</source>
        <translation>写入日志文件的最低级别。</translation>
    </message>
    <message>
        <source>Leave it to the window.</source>
        <translation>请交由窗口处理。</translation>
    </message>
    <message>
        <source>Leave out &apos;*&apos;, &apos;?&apos; and &apos;\&apos;, and write less.</source>
        <translation>请去掉 &apos;*&apos;、&apos;?&apos; 和 &apos;\&apos;，并缩短内容。</translation>
    </message>
    <message>
        <source>Leave the name or number out: opinions are kept.</source>
        <translation>请去掉姓名或编号：意见会被保存。</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左方向键</translation>
    </message>
    <message>
        <source>Left for right, with a red badge</source>
        <translation>左右互换，并显示红色标记</translation>
    </message>
    <message>
        <source>Left out of {number} films: {counted} of others, {counted2} of which copies carry two different labels, {counted3} that cannot be read.</source>
        <translation>{number} 幅影像中略去：{counted}（重复），{counted2}（副本带有两种不同标注），{counted3}（无法读取）。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Length of the line in millimetres, as printed on the ruler or the marker:</source>
        <translation>线段长度（毫米），以标尺或标记上的刻度为准：</translation>
    </message>
    <message>
        <source>Letters and markers cover about a hundredth of a film and say nothing of lungs, but name hospitals (DeGrave et al. 2021): five and fifteen times their area.</source>
        <translation>字母和标记约占影像的百分之一，与肺无关，却能暴露医院来源（DeGrave et al. 2021）：取其面积的 5 倍和 15 倍。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>Limit of the numbers for {name}</source>
        <translation>{name} 数值的局限</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>局限</translation>
    </message>
    <message>
        <source>Limits of this model</source>
        <translation>此模型的局限</translation>
    </message>
    <message>
        <source>Line {line} of the manifest has more cells than columns, or a cell of several lines.</source>
        <translation>清单第 {line} 行的单元格多于列数，或某个单元格占了多行。</translation>
    </message>
    <message>
        <source>Line {line} of the manifest has no path or no label.</source>
        <translation>清单第 {line} 行缺少路径或标注。</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Lines at {at} % of {value}{averaged}{below}.</source>
        <translation>线条位于 {value} 的 {at}&#xa0;%{averaged}{below}。</translation>
    </message>
    <message>
        <source>Lines instead of colours</source>
        <translation>以线条代替颜色</translation>
    </message>
    <message>
        <source>List every notice of the film below it</source>
        <translation>在影像下方列出全部提示</translation>
    </message>
    <message>
        <source>Load measurements…</source>
        <translation>载入测量…</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Locked: {reason}</source>
        <translation>已锁定：{reason}</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Log from</source>
        <translation>日志级别</translation>
    </message>
    <message>
        <source>Log in to the PACS</source>
        <translation>登录 PACS</translation>
    </message>
    <message>
        <source>Look at the data first.</source>
        <translation>请先检查数据。</translation>
    </message>
    <message>
        <source>Look at the disk.</source>
        <translation>请检查磁盘。</translation>
    </message>
    <message>
        <source>Look at the report of this film, and print it</source>
        <translation>查看并打印此影像的报告</translation>
    </message>
    <message>
        <source>Look full screen: all 18 steps differ, with their corners; the squares of 5 % in black and 95 % in white can be seen; the ramps are even, without bands; the lines of 1 px can be told apart; squares are square; the dark and the bright field are even to the corners; the smallest words can be read.</source>
        <translation>请全屏查看：18 级灰阶及其四角均可区分；黑中 5&#xa0;% 和白中 95&#xa0;% 的方块可见；渐变均匀无条带；1 px 线条可分辨；方块为正方形；暗场和亮场直至四角均匀；最小的文字可读。</translation>
    </message>
    <message>
        <source>Look there and above for a quotation mark that is not closed, or not doubled within a cell.</source>
        <translation>请在该处及其上方查找未闭合的引号，或单元格内未成对重复的引号。</translation>
    </message>
    <message>
        <source>Looking for films…</source>
        <translation>正在查找影像…</translation>
    </message>
    <message>
        <source>Looking for the lungs</source>
        <translation>查找肺部</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Low values are {first} by Photometric Interpretation and {second} by Presentation LUT Shape; Photometric Interpretation is the default.</source>
        <translation>低值按 Photometric Interpretation 为{first}，按 Presentation LUT Shape 为{second}；默认采用 Photometric Interpretation。</translation>
    </message>
    <message>
        <source>Lung 123</source>
        <translation>肺 123</translation>
    </message>
    <message>
        <source>MIRRORED</source>
        <translation>已镜像</translation>
    </message>
    <message>
        <source>MIRRORED, as the presentation state asks</source>
        <translation>已镜像（按呈现状态要求）</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Mean, SD, least, most and area</source>
        <translation>均值、标准差、最小值、最大值和面积</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Measured widths</source>
        <translation>实测宽度</translation>
    </message>
    <message>
        <source>Measurements (*.json)</source>
        <translation>测量 (*.json)</translation>
    </message>
    <message>
        <source>Measurements of this film written to {folder}/{name} and .csv beside it.</source>
        <translation>此影像的测量已写入 {folder}/{name}，并附 .csv。</translation>
    </message>
    <message>
        <source>Measurements put back on the film: {number}.</source>
        <translation>已恢复到影像上的测量：{number}。</translation>
    </message>
    <message>
        <source>Memory may be short: close other programs and try again.</source>
        <translation>内存可能不足：请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Mend or remove it.</source>
        <translation>请修正或删除。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Method of the heatmap</source>
        <translation>热图方法</translation>
    </message>
    <message>
        <source>Midline, heart, inner thorax</source>
        <translation>中线、心脏、胸廓内径</translation>
    </message>
    <message>
        <source>Mirror left-right</source>
        <translation>左右镜像</translation>
    </message>
    <message>
        <source>Mirror top-bottom</source>
        <translation>上下镜像</translation>
    </message>
    <message>
        <source>Mixed groups</source>
        <translation>混合组</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model bundle</source>
        <translation>模型包</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>模型卡</translation>
    </message>
    <message>
        <source>Model score</source>
        <translation>模型评分</translation>
    </message>
    <message>
        <source>Model {name}</source>
        <translation>模型 {name}</translation>
    </message>
    <message>
        <source>Model {name}, candidate on trial</source>
        <translation>模型 {name}，试用中的候选</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Models — research use only</source>
        <translation>模型 — 仅供研究使用</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>More menus</source>
        <translation>更多菜单</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>More tools</source>
        <extracomment>Qt&apos;s names of the buttons for what a bar has no room for.</extracomment>
        <translation>更多工具</translation>
    </message>
    <message>
        <source>Mouse and keys</source>
        <translation>鼠标与按键</translation>
    </message>
    <message>
        <source>Mouse as in</source>
        <translation>鼠标习惯</translation>
    </message>
    <message>
        <source>Mouse as in OHIF</source>
        <translation>鼠标同 OHIF</translation>
    </message>
    <message>
        <source>Mouse as in OsiriX</source>
        <translation>鼠标同 OsiriX</translation>
    </message>
    <message>
        <source>Mouse as in Slicer</source>
        <translation>鼠标同 Slicer</translation>
    </message>
    <message>
        <source>Mouse as in Weasis</source>
        <translation>鼠标同 Weasis</translation>
    </message>
    <message>
        <source>Move a point, or all of it</source>
        <translation>移动一个点或整体</translation>
    </message>
    <message>
        <source>Move films together</source>
        <translation>影像联动</translation>
    </message>
    <message>
        <source>Move it to the trash</source>
        <translation>移至回收站</translation>
    </message>
    <message>
        <source>Move the film</source>
        <translation>移动影像</translation>
    </message>
    <message>
        <source>Move the run to the trash</source>
        <translation>将训练记录移至回收站</translation>
    </message>
    <message>
        <source>Name PEM files that belong together.</source>
        <translation>请指定相互匹配的 PEM 文件。</translation>
    </message>
    <message>
        <source>Name a file in it, as in study.zip/film.dcm.</source>
        <translation>请指定其中的文件，如 study.zip/film.dcm。</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>请指定一个文件。</translation>
    </message>
    <message>
        <source>Name a folder outside of it.</source>
        <translation>请指定该文件夹之外的文件夹。</translation>
    </message>
    <message>
        <source>Name a patient too, or {longest_days} days at most.</source>
        <translation>请同时指定患者，或最多 {longest_days} 天。</translation>
    </message>
    <message>
        <source>Name a patient, an accession number or dates.</source>
        <translation>请指定患者、检查号或日期。</translation>
    </message>
    <message>
        <source>Name a port that it knows for C-MOVE.</source>
        <translation>请指定它所知的用于 C-MOVE 的端口。</translation>
    </message>
    <message>
        <source>Name another frame.</source>
        <translation>请指定其他帧。</translation>
    </message>
    <message>
        <source>Name another one.</source>
        <translation>请另行指定。</translation>
    </message>
    <message>
        <source>Name another one: --bundle, or Tools &gt; Models in the window.</source>
        <translation>请另指定一个：--bundle，或窗口中的“工具 &gt; 模型”。</translation>
    </message>
    <message>
        <source>Name another output.</source>
        <translation>请指定其他输出。</translation>
    </message>
    <message>
        <source>Name certificates.</source>
        <translation>请指定证书。</translation>
    </message>
    <message>
        <source>Name of a set of keys: ohif, weasis, or one of your own. Tools &gt; Keys changes single ones.</source>
        <translation>按键组名称：ohif、weasis 或您自己的。“工具 &gt; 按键”可逐个更改。</translation>
    </message>
    <message>
        <source>Name one, such as lrp.</source>
        <translation>请指定一个，如 lrp。</translation>
    </message>
    <message>
        <source>Name one.</source>
        <translation>请指定一个。</translation>
    </message>
    <message>
        <source>Name the films to train on.</source>
        <translation>请指定训练用影像。</translation>
    </message>
    <message>
        <source>Name the weights to start from.</source>
        <translation>请指定初始权重。</translation>
    </message>
    <message>
        <source>Name: {name}</source>
        <translation>名称：{name}</translation>
    </message>
    <message>
        <source>Names are hidden for a shared screen.</source>
        <translation>共享屏幕时姓名已隐藏。</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>姓名已隐藏</translation>
    </message>
    <message>
        <source>Names, dates and drawings are hidden for a shared screen. Text that is burned into a film is not: look for it. Windows of models and trainings that are open show the names of files; before any other does, you are asked.</source>
        <extracomment>What the reader must know when the mode begins.</extracomment>
        <translation>为共享屏幕已隐藏姓名、日期和绘图。烧录在影像中的文字不会隐藏：请留意。已打开的模型和训练窗口会显示文件名；其他窗口显示前会询问您。</translation>
    </message>
    <message>
        <source>Ne&amp;w training</source>
        <translation>新建训练(&amp;W)</translation>
    </message>
    <message>
        <source>Near copies</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <source>Needs weights to start from.</source>
        <translation>需要初始权重。</translation>
    </message>
    <message>
        <source>Networks of type {name} are unknown to this version.</source>
        <translation>此版本不认识 {name} 类型的网络。</translation>
    </message>
    <message>
        <source>Next class</source>
        <translation>下一个类别</translation>
    </message>
    <message>
        <source>Next film</source>
        <translation>下一幅影像</translation>
    </message>
    <message>
        <source>Next measurement</source>
        <translation>下一个测量</translation>
    </message>
    <message>
        <source>Next study</source>
        <translation>下一个检查</translation>
    </message>
    <message>
        <source>No PACS is set up. Tools &gt; Settings names one.</source>
        <translation>尚未设置 PACS。请在“工具 &gt; 设置”中指定。</translation>
    </message>
    <message>
        <source>No action is chosen</source>
        <translation>未选择操作</translation>
    </message>
    <message>
        <source>No comparison: a film was not scored.</source>
        <translation>无法比较：有一幅影像未评分。</translation>
    </message>
    <message>
        <source>No comparison: the dates do not tell which film is the earlier one.</source>
        <translation>无法比较：日期无法判断哪幅影像更早。</translation>
    </message>
    <message>
        <source>No comparison: the films are not known to be of one patient.</source>
        <translation>无法比较：不能确定影像属于同一患者。</translation>
    </message>
    <message>
        <source>No difference: the films were scored by different models.</source>
        <translation>无差值：影像由不同模型评分。</translation>
    </message>
    <message>
        <source>No difference: the gate asks to read one of the scores with care.</source>
        <translation>无差值：准入检查提示其中一个评分需谨慎解读。</translation>
    </message>
    <message>
        <source>No epoch is finished yet.</source>
        <translation>尚未完成任何轮次。</translation>
    </message>
    <message>
        <source>No film before it of the same patient and view was found. Name its folder, too.</source>
        <translation>未找到同一患者相同体位的更早影像。请同时指定其所在文件夹。</translation>
    </message>
    <message>
        <source>No film is open.</source>
        <translation>未打开影像。</translation>
    </message>
    <message>
        <source>No film is shown.</source>
        <translation>未显示影像。</translation>
    </message>
    <message>
        <source>No film occurs twice, and every film can be read.</source>
        <translation>没有重复影像，且全部可读。</translation>
    </message>
    <message>
        <source>No film was found there.</source>
        <translation>该处未找到影像。</translation>
    </message>
    <message>
        <source>No film&apos;s patient is known: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>所有影像的患者均未知：同一患者的影像可能同时出现在训练集和测试集，指标会偏高。</translation>
    </message>
    <message>
        <source>No heatmap yet.</source>
        <translation>尚无热图。</translation>
    </message>
    <message>
        <source>No lettering or side marker was found near the film&apos;s border.</source>
        <translation>影像边缘附近未发现文字或左右标记。</translation>
    </message>
    <message>
        <source>No lines: all are below {share:.0f} %, and hidden.</source>
        <translation>无线条：全部低于 {share:.0f}&#xa0;%，已隐藏。</translation>
    </message>
    <message>
        <source>No lungs were found.</source>
        <translation>未找到肺部。</translation>
    </message>
    <message>
        <source>No method is named.</source>
        <translation>未指定方法。</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>No opinion is chosen.</source>
        <translation>未选择意见。</translation>
    </message>
    <message>
        <source>No outline of the lungs. {why_not}</source>
        <translation>没有肺轮廓。{why_not}</translation>
    </message>
    <message>
        <source>No pixel spacing: lengths in px</source>
        <translation>无像素间距：长度以 px 计</translation>
    </message>
    <message>
        <source>No ratio is proposed: the borders of heart and lungs are not clear. Measure it by hand (C).</source>
        <translation>未给出心胸比建议：心肺边界不清。请手动测量（C）。</translation>
    </message>
    <message>
        <source>No ratio is proposed: the lungs are not known.</source>
        <translation>未给出心胸比建议：肺部未知。</translation>
    </message>
    <message>
        <source>No ratio is proposed: this is not a PA film.</source>
        <translation>未给出心胸比建议：不是后前位（PA）影像。</translation>
    </message>
    <message>
        <source>No relevance rule is known for a network with a {name}.</source>
        <translation>没有适用于含 {name} 网络的相关性规则。</translation>
    </message>
    <message>
        <source>No relevance rule is known for a {name}.</source>
        <translation>没有适用于 {name} 的相关性规则。</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>没有包含这些词的设置。</translation>
    </message>
    <message>
        <source>No test film is of class {label}, so how often it is recognised is not known.</source>
        <translation>没有 {label} 类别的测试影像，因此其识别率未知。</translation>
    </message>
    <message>
        <source>No training yet.</source>
        <translation>尚无训练。</translation>
    </message>
    <message>
        <source>No {label} image shares a source with any other class</source>
        <translation>没有任何 {label} 图像与其他类别来自同一来源</translation>
    </message>
    <message>
        <source>No {name} heatmap yet</source>
        <translation>尚无 {name} 热图</translation>
    </message>
    <message>
        <source>Nobody has recorded that this display was verified: see View &gt; Display test.</source>
        <translation>无人记录此显示器已验证：见“视图 &gt; 显示测试”。</translation>
    </message>
    <message>
        <source>None, or for example: epochs=4,2,2; batch=32</source>
        <translation>无，或例如：epochs=4,2,2; batch=32</translation>
    </message>
    <message>
        <source>Not a PA film: the ratio holds for PA films.</source>
        <translation>不是后前位（PA）影像：心胸比适用于后前位影像。</translation>
    </message>
    <message>
        <source>Not both films are scored yet.</source>
        <translation>两幅影像尚未全部评分。</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未进行</translation>
    </message>
    <message>
        <source>Not for the viewer</source>
        <translation>查看器不予评分</translation>
    </message>
    <message>
        <source>Not looked into: {listed}.</source>
        <translation>未查看：{listed}。</translation>
    </message>
    <message>
        <source>Not scored. {text}</source>
        <translation>未评分。{text}</translation>
    </message>
    <message>
        <source>Not scored: this film is outside what the model may be asked about.</source>
        <translation>未评分：此影像超出模型的适用范围。</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>Not tested on films of any other hospital; such models usually do much worse there, so expect wrong answers.</source>
        <translation>未在其他医院的影像上测试；此类模型在那里通常差得多，应预期会有错误回答。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>Nothing is kept: you are asked each time instead.</source>
        <translation>不会保存任何内容：每次都会询问您。</translation>
    </message>
    <message>
        <source>Nothing published with it.</source>
        <translation>没有随之发表的结果。</translation>
    </message>
    <message>
        <source>Nothing says what to search for.</source>
        <translation>没有指明要搜索什么。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未找到任何内容。</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Nothing: its own score</source>
        <translation>无：自身评分</translation>
    </message>
    <message>
        <source>Nothing: random weights</source>
        <translation>无：随机权重</translation>
    </message>
    <message>
        <source>Notice acknowledged</source>
        <translation>已确认声明</translation>
    </message>
    <message>
        <source>Notices about the film</source>
        <translation>关于影像的提示</translation>
    </message>
    <message>
        <source>Now on show: the default.</source>
        <translation>当前显示：默认极性。</translation>
    </message>
    <message>
        <source>Now on show: the other polarity.</source>
        <translation>当前显示：另一极性。</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>遮挡法</translation>
    </message>
    <message>
        <source>Of 1000 films below it, about {number} are {name} all the same.</source>
        <translation>低于该工作点的 1000 幅影像中，仍约有 {number} 幅为 {name}。</translation>
    </message>
    <message>
        <source>Of what is held; Ctrl + arrow keys: ten times as far</source>
        <translation>移动选中项；Ctrl + 方向键：十倍距离</translation>
    </message>
    <message>
        <source>Of {films} films scored {least:.0f} to {most:.0f} % when the model was calibrated, {low:.0f} to {high:.0f} % were of this class (95 % interval): it is about those films and need not hold the score of this one.</source>
        <translation>模型校准时评分为 {least:.0f} 至 {most:.0f}&#xa0;% 的 {films} 幅影像中，{low:.0f} 至 {high:.0f}&#xa0;% 属于此类别（95&#xa0;% 区间）：它描述的是那些影像，不一定包含本幅影像的评分。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>On labelled films of your own</source>
        <translation>使用您自己的已标注影像</translation>
    </message>
    <message>
        <source>On {films} films of another data set its balanced accuracy was {reached} ({low} to {high}); expect wrong answers elsewhere too.</source>
        <translation>在另一数据集的 {films} 幅影像上，其平衡准确率为 {reached}（{low} 至 {high}）；在其他地方也应预期会有错误回答。</translation>
    </message>
    <message>
        <source>On {films} films of another data set its balanced accuracy was {reached}, without an interval; expect wrong answers elsewhere too.</source>
        <translation>在另一数据集的 {films} 幅影像上，其平衡准确率为 {reached}，没有区间；在其他地方也应预期会有错误回答。</translation>
    </message>
    <message>
        <source>On {films} films of sources left out of training its balanced accuracy was {reached} ({low} to {high}); expect wrong answers elsewhere too.</source>
        <translation>在训练时未使用的来源的 {films} 幅影像上，其平衡准确率为 {reached}（{low} 至 {high}）；在其他地方也应预期会有错误回答。</translation>
    </message>
    <message>
        <source>On {films} films of sources left out of training its balanced accuracy was {reached}, without an interval; expect wrong answers elsewhere too.</source>
        <translation>在训练时未使用的来源的 {films} 幅影像上，其平衡准确率为 {reached}，没有区间；在其他地方也应预期会有错误回答。</translation>
    </message>
    <message>
        <source>One film</source>
        <translation>一幅影像</translation>
    </message>
    <message>
        <source>One film pixel per screen pixel</source>
        <translation>影像像素与屏幕像素一一对应</translation>
    </message>
    <message>
        <source>One has at most {most_bytes} bytes.</source>
        <translation>最多 {most_bytes} 字节。</translation>
    </message>
    <message>
        <source>One has schema_version = {schema_version} and [keys].</source>
        <translation>应含 schema_version = {schema_version} 和 [keys]。</translation>
    </message>
    <message>
        <source>One letter is too little of a name.</source>
        <translation>姓名只写一个字符太少。</translation>
    </message>
    <message>
        <source>One lung is far smaller than the other.</source>
        <translation>一侧肺远小于另一侧。</translation>
    </message>
    <message>
        <source>One patient id covers {most_common} of {len} films, so it names no patient: give patient_id in a manifest.</source>
        <translation>一个患者 ID 覆盖了 {len} 幅影像中的 {most_common} 幅，无法区分患者：请在清单中给出 patient_id。</translation>
    </message>
    <message>
        <source>One window</source>
        <translation>单窗口</translation>
    </message>
    <message>
        <source>Only models of your own that are neither promoted nor in use can be deleted.</source>
        <translation>只能删除您自己的、既未启用也未在使用的模型。</translation>
    </message>
    <message>
        <source>Only one lung was found.</source>
        <translation>只找到一侧肺。</translation>
    </message>
    <message>
        <source>Only studies with chest films are shown. Nothing is connected to until you search.</source>
        <translation>仅显示含胸片的检查。在您搜索之前不会建立任何连接。</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation>热图不透明度</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open DICOM, PNG, JPEG or TIFF files, a folder, a zip or a DICOMDIR.</source>
        <translation>请打开 DICOM、PNG、JPEG 或 TIFF 文件、文件夹、zip 或 DICOMDIR。</translation>
    </message>
    <message>
        <source>Open a chest film.</source>
        <translation>请打开胸片。</translation>
    </message>
    <message>
        <source>Open a single film.</source>
        <translation>请打开单幅影像。</translation>
    </message>
    <message>
        <source>Open all films in a folder</source>
        <translation>打开文件夹中的全部影像</translation>
    </message>
    <message>
        <source>Open by dropping</source>
        <translation>拖放打开</translation>
    </message>
    <message>
        <source>Open films</source>
        <translation>打开影像</translation>
    </message>
    <message>
        <source>Open films, a zip or a DICOMDIR</source>
        <translation>打开影像、zip 或 DICOMDIR</translation>
    </message>
    <message>
        <source>Open films, folders, zips or a DICOMDIR</source>
        <translation>打开影像、文件夹、zip 或 DICOMDIR</translation>
    </message>
    <message>
        <source>Open film…</source>
        <translation>打开影像…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>请重新打开。</translation>
    </message>
    <message>
        <source>Open it as a folder, or name a file in it.</source>
        <translation>请作为文件夹打开，或指定其中的文件。</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open the film that it belongs to.</source>
        <translation>请打开它所属的影像。</translation>
    </message>
    <message>
        <source>Open the folder it lies in.</source>
        <translation>请打开其所在文件夹。</translation>
    </message>
    <message>
        <source>Open the image object of the study.</source>
        <translation>请打开该检查的影像对象。</translation>
    </message>
    <message>
        <source>Open the original film.</source>
        <translation>请打开原始影像。</translation>
    </message>
    <message>
        <source>Open the sample film</source>
        <translation>打开示例影像</translation>
    </message>
    <message>
        <source>Open the synthetic film that comes with the program</source>
        <translation>打开随软件提供的合成影像</translation>
    </message>
    <message>
        <source>Opening film {film:,} of {films:,}</source>
        <translation>正在打开影像 {film:,} / {films:,}</translation>
    </message>
    <message>
        <source>Opens chest radiographs, scores them with a model on this computer and shows where the score came from. Nothing is sent anywhere unless you have set up a PACS.</source>
        <translation>打开胸片，用本机上的模型评分，并显示评分来源。除非您设置了 PACS，否则不会向任何地方发送数据。</translation>
    </message>
    <message>
        <source>Operating points or calibration of bundle &apos;{name}&apos; do not fit its classes.</source>
        <translation>模型包“{name}”的工作点或校准与其类别不符。</translation>
    </message>
    <message numerus="yes">
        <source>Opinions of %n films written to {name}, and .csv beside it.</source>
        <translation>
            <numerusform>%n 幅影像的意见已写入 {name}，并附 .csv。</numerusform>
        </translation>
    </message>
    <message>
        <source>Or a LUT, by its number in the menu</source>
        <translation>或 LUT，按菜单中的编号</translation>
    </message>
    <message>
        <source>Or drag from one to the next; arrow keys and Enter do it too</source>
        <translation>或从一点拖到下一点；也可用方向键和回车</translation>
    </message>
    <message>
        <source>Or hide all of them</source>
        <translation>或全部隐藏</translation>
    </message>
    <message>
        <source>Outline of the lungs</source>
        <translation>肺轮廓</translation>
    </message>
    <message>
        <source>Outline of the lungs by a small network, for checking the model, not for measuring a patient.</source>
        <translation>由小型网络得出的肺轮廓，用于检查模型，不用于测量患者。</translation>
    </message>
    <message>
        <source>Overlay {group:04X}</source>
        <translation>叠加层 {group:04X}</translation>
    </message>
    <message>
        <source>PACS</source>
        <translation>PACS</translation>
    </message>
    <message>
        <source>PACS of File &gt; Search a PACS</source>
        <translation>“文件 &gt; 搜索 PACS”所用的 PACS</translation>
    </message>
    <message>
        <source>PEM files of the authority, this side and its key: &quot;AUTHORITY.pem; OWN.pem; KEY.pem&quot;.</source>
        <translation>颁发机构、本端及其密钥的 PEM 文件：&quot;AUTHORITY.pem; OWN.pem; KEY.pem&quot;。</translation>
    </message>
    <message>
        <source>Packages for training are not installed.</source>
        <translation>未安装训练所需的软件包。</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patient &amp;ID</source>
        <translation>患者 ID(&amp;I)</translation>
    </message>
    <message>
        <source>Patient, date, description</source>
        <translation>患者、日期、描述</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test.</source>
        <translation>患者未知：同一患者的影像可能同时出现在训练集和测试集。</translation>
    </message>
    <message>
        <source>Patients were not known: films of one patient may be in training and test; figures are optimistic.</source>
        <translation>患者未知：同一患者的影像可能同时出现在训练集和测试集；指标偏乐观。</translation>
    </message>
    <message>
        <source>Paused. Resuming goes on exactly where it stopped.</source>
        <translation>已暂停。继续时从停止处接着进行。</translation>
    </message>
    <message>
        <source>Peek at the heatmap</source>
        <translation>临时查看热图</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Picture of this film</source>
        <translation>此影像的图像</translation>
    </message>
    <message>
        <source>Picture {place}</source>
        <translation>图像 {place}</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Place a point</source>
        <translation>放置点</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Preparing the film…</source>
        <translation>正在准备影像…</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>呈现</translation>
    </message>
    <message>
        <source>Presentation state</source>
        <translation>呈现状态</translation>
    </message>
    <message>
        <source>Presentation states were found: the menu Presentation offers them with the films they were made for.</source>
        <translation>找到呈现状态：“呈现”菜单会在对应影像下提供。</translation>
    </message>
    <message>
        <source>Press to let the heatmap explain this class.</source>
        <translation>按下后热图将解释此类别。</translation>
    </message>
    <message>
        <source>Prevalence, on a logarithmic scale</source>
        <translation>患病率，对数刻度</translation>
    </message>
    <message>
        <source>Previous class</source>
        <translation>上一个类别</translation>
    </message>
    <message>
        <source>Previous film</source>
        <translation>上一幅影像</translation>
    </message>
    <message>
        <source>Previous measurement</source>
        <translation>上一个测量</translation>
    </message>
    <message>
        <source>Previous study</source>
        <translation>上一个检查</translation>
    </message>
    <message>
        <source>Print report…</source>
        <translation>打印报告…</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>打印报告</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>既往</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>处理器（CPU）</translation>
    </message>
    <message>
        <source>Progress of the analysis</source>
        <translation>分析进度</translation>
    </message>
    <message>
        <source>Progress of the heatmap</source>
        <translation>热图进度</translation>
    </message>
    <message>
        <source>Progress of the look at the data</source>
        <translation>数据检查进度</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <source>Promote it all the same</source>
        <translation>仍然启用</translation>
    </message>
    <message>
        <source>Promote {title}?</source>
        <translation>要启用 {title} 吗？</translation>
    </message>
    <message>
        <source>Propose the cardiothoracic ratio</source>
        <translation>自动建议心胸比</translation>
    </message>
    <message>
        <source>Published: {published}</source>
        <translation>已发表：{published}</translation>
    </message>
    <message>
        <source>Put cells with separators between quotation marks.</source>
        <translation>请将含有分隔符的单元格放在引号中。</translation>
    </message>
    <message>
        <source>Put its value in quotes.</source>
        <translation>请将其值置于引号中。</translation>
    </message>
    <message>
        <source>Put saved ones back on the film that they were made on</source>
        <translation>将已保存的测量恢复到原影像上</translation>
    </message>
    <message>
        <source>Put the tool down, or stop the analysis, or the search</source>
        <translation>放下工具，或停止分析或搜索</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Rank correlation with the map of a film that no reader could tell from this one; below 0.5 three quarters of the ranks change (1 - 0.5 squared).</source>
        <translation>与另一幅影像（阅片者无法将其与本影像区分）的热图之间的秩相关；低于 0.5 时四分之三的秩发生变化（1 - 0.5 的平方）。</translation>
    </message>
    <message>
        <source>Rank correlation. The methods ask different questions, so that disagreement speaks against neither of them and never fails a map; 19 of 20 films of its own kind lie above 0.4 with the bundled model.</source>
        <translation>秩相关。两种方法提出的问题不同，不一致不说明任何一方有误，也不会使热图判为失败；使用自带模型时，20 幅同类影像中有 19 幅高于 0.4。</translation>
    </message>
    <message>
        <source>Raw detector values (FOR PROCESSING), not a film to read.</source>
        <translation>探测器原始数据（FOR PROCESSING），不是供阅片的影像。</translation>
    </message>
    <message>
        <source>Read first</source>
        <translation>先阅片</translation>
    </message>
    <message>
        <source>Read first: all that the model says of this film is hidden until your opinion is recorded.</source>
        <extracomment>What stands in the place of all that is withheld.</extracomment>
        <translation>先阅片：在记录您的意见之前，隐藏模型对此影像的全部结论。</translation>
    </message>
    <message>
        <source>Read their cards, try one, promote one</source>
        <translation>阅读模型卡，试用或启用模型</translation>
    </message>
    <message>
        <source>Read this before you train. The same stands in audit.txt of the run.</source>
        <translation>训练前请阅读。相同内容见训练记录中的 audit.txt。</translation>
    </message>
    <message>
        <source>Read with care</source>
        <translation>请谨慎解读</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅片</translation>
    </message>
    <message>
        <source>Reading frame {frame}…</source>
        <translation>正在读取第 {frame} 帧…</translation>
    </message>
    <message>
        <source>Reading the film…</source>
        <translation>正在读取影像…</translation>
    </message>
    <message>
        <source>Reading the models…</source>
        <translation>正在读取模型…</translation>
    </message>
    <message>
        <source>Reading this film ended the process that reads films.</source>
        <translation>读取此影像时，负责读取影像的进程意外终止。</translation>
    </message>
    <message>
        <source>Recent films</source>
        <translation>最近影像</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>训练方案</translation>
    </message>
    <message>
        <source>Recipe {recipe}</source>
        <translation>方案 {recipe}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record and show the answer</source>
        <translation>记录并显示模型结论</translation>
    </message>
    <message>
        <source>Record, without patient data and on this machine alone, what was opened, analysed and exported.</source>
        <translation>仅在本机记录打开、分析和导出的内容，不含患者数据。</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message numerus="yes">
        <source>Recorded (%n comments)</source>
        <translation>
            <numerusform>已记录（%n 条评论）</numerusform>
        </translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Relevance can lie thinly over all of a film and still be strongest on a marker, which is what a reader then sees: five times the area of letters, and half of all that stands out.</source>
        <translation>相关性可能稀薄地分布于整幅影像，却在标记上最强，阅片者看到的正是它：文字面积的五倍，以及突出部分的一半。</translation>
    </message>
    <message>
        <source>Relevance must sum to the score. The rules lose only what the last bias holds: below 0.1 on the films it was tried on. Where more than half is missing the map explains another number than the score.</source>
        <translation>相关性之和必须等于评分。规则只会损失最后偏置所含部分：在试验影像上低于 0.1。若缺失一半以上，热图解释的就不是该评分。</translation>
    </message>
    <message>
        <source>Relevance repeats from cell to cell of the network&apos;s first strides; a triangle of that width keeps the sum.</source>
        <translation>相关性随网络最初步幅的格子重复出现；用该宽度的三角核平滑可保持总和不变。</translation>
    </message>
    <message>
        <source>Remove this training?</source>
        <translation>要移除此训练吗？</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>PDF 报告</translation>
    </message>
    <message>
        <source>Research use only. Not a medical device.</source>
        <translation>仅供研究使用。非医疗器械。</translation>
    </message>
    <message>
        <source>Research use only; not a medical device.</source>
        <translation>仅供研究使用；非医疗器械。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>Reset {title}</source>
        <translation>重置 {title}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右方向键</translation>
    </message>
    <message>
        <source>Right widens, down lowers the centre</source>
        <translation>向右增大窗宽，向下降低窗位</translation>
    </message>
    <message>
        <source>Right widens, down raises the centre</source>
        <translation>向右增大窗宽，向下提高窗位</translation>
    </message>
    <message>
        <source>Rotate left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <source>Rotate right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <source>Rules of LRP</source>
        <translation>LRP 规则</translation>
    </message>
    <message>
        <source>SHA-256 of the weights: {sha256}</source>
        <translation>权重的 SHA-256：{sha256}</translation>
    </message>
    <message>
        <source>Save it to a file first.</source>
        <translation>请先保存为文件。</translation>
    </message>
    <message>
        <source>Save measurements…</source>
        <translation>保存测量…</translation>
    </message>
    <message>
        <source>Save opinions…</source>
        <translation>保存意见…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图像…</translation>
    </message>
    <message>
        <source>Saved measurements</source>
        <translation>已保存的测量</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Say who the user is: by the system&apos;s keyring, into which the command &apos;credentials&apos; puts it.</source>
        <translation>说明用户身份：取自系统钥匙串，由命令 &apos;credentials&apos; 存入。</translation>
    </message>
    <message>
        <source>Scale bar</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <source>Score it all the same</source>
        <translation>仍然评分</translation>
    </message>
    <message>
        <source>Score the film again</source>
        <translation>重新为影像评分</translation>
    </message>
    <message>
        <source>Scored against the gate: the numbers below mean little.</source>
        <translation>未通过准入检查但仍进行了评分：以下数值意义不大。</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Search a PACS</source>
        <translation>搜索 PACS</translation>
    </message>
    <message>
        <source>Search a PACS…</source>
        <translation>搜索 PACS…</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>搜索操作和按键</translation>
    </message>
    <message>
        <source>Search again.</source>
        <translation>请重新搜索。</translation>
    </message>
    <message>
        <source>Search for less, or ask who runs it.</source>
        <translation>请缩小搜索范围，或询问其管理员。</translation>
    </message>
    <message>
        <source>Search the films</source>
        <translation>搜索影像</translation>
    </message>
    <message>
        <source>Search the open films</source>
        <translation>在已打开的影像中搜索</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>See docs/researchers.md for the three layouts that are read.</source>
        <translation>可读取的三种布局见 docs/researchers.md。</translation>
    </message>
    <message>
        <source>Series {number}</source>
        <translation>序列 {number}</translation>
    </message>
    <message>
        <source>Set it aside and begin a new file</source>
        <translation>搁置该文件并新建</translation>
    </message>
    <message>
        <source>Sets of keys (*{suffix})</source>
        <translation>按键组 (*{suffix})</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Shared screen</source>
        <translation>共享屏幕</translation>
    </message>
    <message>
        <source>Shared screen: names are hidden</source>
        <translation>共享屏幕：姓名已隐藏</translation>
    </message>
    <message>
        <source>Shift + drag or arrow key</source>
        <translation>Shift + 拖动或方向键</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>请缩短。</translation>
    </message>
    <message>
        <source>Shortened to fit the time: epochs {before} became {after}, and an epoch goes through {share} of the films.</source>
        <translation>已缩短以符合时限：轮数由 {before} 变为 {after}，每轮只使用 {share} 的影像。</translation>
    </message>
    <message>
        <source>Shortened to fit the time: epochs {before} became {after}.</source>
        <translation>已缩短以符合时限：轮数由 {before} 变为 {after}。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Grad-CAM; again: hide it</source>
        <translation>显示 Grad-CAM；再次：隐藏</translation>
    </message>
    <message>
        <source>Show a film</source>
        <translation>显示影像</translation>
    </message>
    <message>
        <source>Show in &amp;Models…</source>
        <translation>在“模型”中查看(&amp;M)…</translation>
    </message>
    <message>
        <source>Show it until switched off</source>
        <translation>持续显示直至关闭</translation>
    </message>
    <message>
        <source>Show it while the key is held</source>
        <translation>按住按键时显示</translation>
    </message>
    <message>
        <source>Show its first film</source>
        <translation>显示其第一幅影像</translation>
    </message>
    <message>
        <source>Show layer-wise relevance; again: hide it</source>
        <translation>显示逐层相关性；再次：隐藏</translation>
    </message>
    <message>
        <source>Show measurements</source>
        <translation>显示测量</translation>
    </message>
    <message>
        <source>Show names of files on a shared screen?</source>
        <translation>要在共享屏幕上显示文件名吗？</translation>
    </message>
    <message>
        <source>Show over the film</source>
        <translation>叠加在影像上显示</translation>
    </message>
    <message>
        <source>Show the film or frame after</source>
        <translation>显示下一幅影像或下一帧</translation>
    </message>
    <message>
        <source>Show the film or frame before</source>
        <translation>显示上一幅影像或上一帧</translation>
    </message>
    <message>
        <source>Show the first only</source>
        <translation>只显示第一条</translation>
    </message>
    <message>
        <source>Show the other polarity</source>
        <translation>显示另一极性</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>显示完整影像</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>显示遮蔽</translation>
    </message>
    <message>
        <source>Shutter open</source>
        <translation>遮蔽已移除</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Size in mm: {says}; {measured}</source>
        <translation>尺寸（mm）：{says}；{measured}</translation>
    </message>
    <message>
        <source>Size, bits, format, compression and mean grey give no class away.</source>
        <translation>尺寸、位数、格式、压缩和平均灰度不会泄露类别。</translation>
    </message>
    <message>
        <source>Size: {width} × {height} device pixels</source>
        <translation>尺寸：{width} × {height} 设备像素</translation>
    </message>
    <message>
        <source>So many contradictions make the other labels doubtful, too.</source>
        <translation>矛盾如此之多，其他标注也值得怀疑。</translation>
    </message>
    <message>
        <source>Something is still being written, perhaps to a place that does not answer. Wait for it, or close the window again to end without it.</source>
        <translation>仍有内容正在写入，目标位置可能没有响应。请等待写入完成，或再次关闭窗口以放弃写入并退出。</translation>
    </message>
    <message>
        <source>Something is still being written. The window closes when that is done.</source>
        <translation>仍有内容正在写入。写入完成后窗口将关闭。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({kind}). Try again, or try another film.</source>
        <translation>发生意外错误（{kind}）。请重试，或换一幅影像。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}).</source>
        <translation>发生意外错误（{name}）。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({name}). You can go on; please report it.</source>
        <translation>发生意外错误（{name}）。您可以继续使用；请报告此问题。</translation>
    </message>
    <message>
        <source>Source alone</source>
        <translation>仅来源</translation>
    </message>
    <message>
        <source>Source-only rule</source>
        <translation>仅来源规则</translation>
    </message>
    <message>
        <source>Space + drag</source>
        <translation>空格 + 拖动</translation>
    </message>
    <message>
        <source>Stability and faithfulness of these heatmaps: some seconds</source>
        <translation>热图的稳定性和忠实度：需数秒</translation>
    </message>
    <message>
        <source>Start fro&amp;m</source>
        <translation>起始权重(&amp;M)</translation>
    </message>
    <message>
        <source>Starting: loading PyTorch takes some seconds.</source>
        <translation>正在启动：加载 PyTorch 需要几秒。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State {number}</source>
        <translation>状态 {number}</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>状态：</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop looking for films (Esc)</source>
        <translation>停止查找影像 (Esc)</translation>
    </message>
    <message>
        <source>Stop the analysis (Esc)</source>
        <translation>停止分析 (Esc)</translation>
    </message>
    <message>
        <source>Stop this training?</source>
        <translation>要停止此训练吗？</translation>
    </message>
    <message>
        <source>Stop with a checkpoint</source>
        <translation>保存检查点并停止</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Stored, modality, grey and heatmap values</source>
        <translation>存储值、模态值、灰度值和热图值</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Studies that were found</source>
        <translation>找到的检查</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Swap black and white</source>
        <translation>黑白互换</translation>
    </message>
    <message>
        <source>Swap black and white on screen{key}. The model goes by Photometric Interpretation.</source>
        <translation>在屏幕上互换黑白{key}。模型以 Photometric Interpretation 为准。</translation>
    </message>
    <message>
        <source>Switch the colours around the film</source>
        <translation>切换影像周围的颜色</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Take hold of it, then of its points</source>
        <translation>选中测量，然后选其各点</translation>
    </message>
    <message>
        <source>Take in a set of keys</source>
        <translation>导入按键组</translation>
    </message>
    <message>
        <source>Take up to {longest_name} letters without accents, digits, spaces and hyphens.</source>
        <translation>请使用最多 {longest_name} 个字符：不带重音的字母、数字、空格和连字符。</translation>
    </message>
    <message>
        <source>Taken in as &apos;{name}&apos;.</source>
        <translation>已导入为“{name}”。</translation>
    </message>
    <message>
        <source>Tell its administrator.</source>
        <translation>请告知其管理员。</translation>
    </message>
    <message>
        <source>Ten times the step</source>
        <translation>步长的十倍</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>测试图案</translation>
    </message>
    <message>
        <source>Text is burned into the picture, says the file; it may name the patient: look before passing it on.</source>
        <translation>文件称图像中烧录有文字，可能含患者姓名：转发前请检查。</translation>
    </message>
    <message>
        <source>That cannot be searched for.</source>
        <translation>无法搜索该内容。</translation>
    </message>
    <message>
        <source>That is no UID of a study.</source>
        <translation>这不是检查的 UID。</translation>
    </message>
    <message>
        <source>That is no name and passcode.</source>
        <translation>这不是用户名和密码。</translation>
    </message>
    <message>
        <source>That is no passphrase.</source>
        <translation>这不是密码短语。</translation>
    </message>
    <message>
        <source>That is too long a time for a search.</source>
        <translation>搜索的时间范围过长。</translation>
    </message>
    <message>
        <source>The DICOM header is damaged.</source>
        <translation>DICOM 头信息已损坏。</translation>
    </message>
    <message>
        <source>The DICOMDIR is damaged or too long.</source>
        <translation>DICOMDIR 已损坏或过长。</translation>
    </message>
    <message>
        <source>The PACS did not answer to the end.</source>
        <translation>PACS 未完整应答。</translation>
    </message>
    <message>
        <source>The PACS did not hand over all of it.</source>
        <translation>PACS 未交出全部内容。</translation>
    </message>
    <message>
        <source>The PACS does not know where to send.</source>
        <translation>PACS 不知道发送到哪里。</translation>
    </message>
    <message>
        <source>The active film alone</source>
        <translation>仅显示活动影像</translation>
    </message>
    <message>
        <source>The analysis took too long. Try again, or try another film.</source>
        <translation>分析时间过长。请重试，或换一幅影像。</translation>
    </message>
    <message>
        <source>The analysis was cancelled.</source>
        <translation>分析已取消。</translation>
    </message>
    <message>
        <source>The architecture &apos;{architecture}&apos; is unknown to this version.</source>
        <translation>此版本不认识架构“{architecture}”。</translation>
    </message>
    <message>
        <source>The audit trail cannot be written.</source>
        <translation>无法写入审计记录。</translation>
    </message>
    <message>
        <source>The audit trail in &apos;{folder}&apos; cannot be written.</source>
        <translation>无法写入“{folder}”中的审计记录。</translation>
    </message>
    <message>
        <source>The bundle does not tell how frequent {name} was where its scores were calibrated.</source>
        <translation>模型包未说明其评分校准时 {name} 的出现频率。</translation>
    </message>
    <message>
        <source>The bundle does not tell the prevalence among those films.</source>
        <translation>模型包未说明这些影像中的患病率。</translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{label}&apos;.</source>
        <translation>模型包没有类别“{label}”。</translation>
    </message>
    <message>
        <source>The bundle has no class &apos;{target}&apos;.</source>
        <translation>模型包没有类别“{target}”。</translation>
    </message>
    <message>
        <source>The bundle has no readable {gate_file}.</source>
        <translation>模型包没有可读的 {gate_file}。</translation>
    </message>
    <message>
        <source>The bundle in &apos;{name}&apos; is of schema {schema}; this program reads {schema2}.</source>
        <translation>“{name}”中的模型包为架构版本 {schema}；本程序读取 {schema2}。</translation>
    </message>
    <message>
        <source>The bundle was trained with another lung model than this program has.</source>
        <translation>模型包训练时所用的肺模型与本程序的不同。</translation>
    </message>
    <message>
        <source>The calibration temperature or offsets of bundle &apos;{name}&apos; cannot be right.</source>
        <translation>模型包“{name}”的校准温度或偏移不可能正确。</translation>
    </message>
    <message>
        <source>The cells of the manifest cannot be told apart at line {line}.</source>
        <translation>清单第 {line} 行的单元格无法区分。</translation>
    </message>
    <message>
        <source>The certificates cannot be used.</source>
        <translation>证书无法使用。</translation>
    </message>
    <message>
        <source>The class&apos;s own logit is explained.</source>
        <translation>解释该类别自身的 logit。</translation>
    </message>
    <message>
        <source>The command line of this start says so.</source>
        <translation>由本次启动的命令行指定。</translation>
    </message>
    <message>
        <source>The composite &apos;{name}&apos; is unknown.</source>
        <translation>规则组合“{name}”未知。</translation>
    </message>
    <message>
        <source>The connection broke off.</source>
        <translation>连接中断。</translation>
    </message>
    <message>
        <source>The curves and the table show training loss and, on the validation part, log loss, balanced accuracy, macro F1 and the mean AUROC. The validation part chose the epoch: the test part alone says how good the model is.</source>
        <translation>曲线和表格显示训练损失，以及验证集上的对数损失、平衡准确率、宏平均 F1 和平均 AUROC。轮次由验证集选出：只有测试集能说明模型优劣。</translation>
    </message>
    <message>
        <source>The data holds fewer than two classes of films.</source>
        <translation>数据中的影像类别不足两个。</translation>
    </message>
    <message>
        <source>The data is neither a folder, a zip nor a manifest CSV.</source>
        <translation>数据既不是文件夹、zip，也不是清单 CSV。</translation>
    </message>
    <message>
        <source>The device &apos;{name}&apos; is unknown.</source>
        <translation>设备“{name}”未知。</translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_BUNDLE names another model, which will be used at the next start.</source>
        <extracomment>``bundled``: came with the program. ``own``: made by this user. ``named``: elsewhere, named in the settings.</extracomment>
        <translation>环境变量 CXRVIEWER_BUNDLE 指定了另一个模型，下次启动时将使用它。</translation>
    </message>
    <message>
        <source>The environment variable CXRVIEWER_{name} says so.</source>
        <extracomment>What looks whether a text names something that is there.</extracomment>
        <translation>由环境变量 CXRVIEWER_{name} 指定。</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>最快的可用设备</translation>
    </message>
    <message>
        <source>The file &apos;{name}&apos; cannot be written to &apos;{parent}&apos;.</source>
        <translation>无法将文件“{name}”写入“{parent}”。</translation>
    </message>
    <message>
        <source>The file does not say whether text is burned into the picture: look before passing it on.</source>
        <translation>文件未说明图像中是否烧录文字：转发前请检查。</translation>
    </message>
    <message>
        <source>The file does not say, or not validly, how large a pixel is; lengths are in pixels.</source>
        <translation>文件未（有效）说明像素大小；长度以像素计。</translation>
    </message>
    <message>
        <source>The file does not say, or not validly, its {named}; the usual is assumed.</source>
        <translation>文件未（有效）说明其 {named}；按常规处理。</translation>
    </message>
    <message>
        <source>The file has more than {most_pages} pages.</source>
        <translation>文件超过 {most_pages} 页。</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>The file is larger than 1 GiB.</source>
        <translation>文件大于 1 GiB。</translation>
    </message>
    <message>
        <source>The file is no grayscale softcopy presentation state.</source>
        <translation>该文件不是灰阶软拷贝呈现状态（GSPS）。</translation>
    </message>
    <message>
        <source>The file lays a drawing over the film, which the model does not see.</source>
        <translation>文件在影像上叠加了绘图，模型看不到它。</translation>
    </message>
    <message>
        <source>The file names no window; {instead}.</source>
        <translation>文件未给出窗宽窗位；{instead}。</translation>
    </message>
    <message>
        <source>The file of the film has changed since it was opened.</source>
        <translation>影像文件自打开后已改变。</translation>
    </message>
    <message>
        <source>The file or folder cannot be read from its disk.</source>
        <translation>无法从磁盘读取该文件或文件夹。</translation>
    </message>
    <message>
        <source>The file or folder may not be read.</source>
        <translation>无权读取该文件或文件夹。</translation>
    </message>
    <message>
        <source>The file says that it has {claimed} frames, but has room for {held} only.</source>
        <translation>文件称有 {claimed} 帧，但只容得下 {held} 帧。</translation>
    </message>
    <message>
        <source>The file that could not be read is kept as {name}, in the same folder.</source>
        <translation>无法读取的文件已以 {name} 保留在同一文件夹中。</translation>
    </message>
    <message>
        <source>The file&apos;s own</source>
        <translation>文件自带</translation>
    </message>
    <message>
        <source>The file&apos;s pixel aspect ratio is impossible; pixels are shown square.</source>
        <translation>文件的像素纵横比不可能成立；按正方形像素显示。</translation>
    </message>
    <message>
        <source>The film alone, larger, around the cursor</source>
        <translation>光标周围放大显示影像本身</translation>
    </message>
    <message>
        <source>The film as its file has it: window, polarity, turn, drawings, all of it</source>
        <translation>恢复到文件原状：窗、极性、旋转、绘图等全部</translation>
    </message>
    <message>
        <source>The film claims more than {value} million pixels or {value2} MB, the most that are opened.</source>
        <translation>影像声明超过 {value} 百万像素或 {value2} MB，超出可打开的上限。</translation>
    </message>
    <message>
        <source>The film does not say that it is PA: the ratio holds for PA films.</source>
        <translation>影像未标明为后前位（PA）：心胸比适用于后前位影像。</translation>
    </message>
    <message>
        <source>The film has no rows or no columns.</source>
        <translation>影像没有行或列。</translation>
    </message>
    <message>
        <source>The film is of a kind (SOP Class UID) that DICOM results cannot refer to.</source>
        <translation>该影像的类型（SOP Class UID）无法被 DICOM 结果引用。</translation>
    </message>
    <message>
        <source>The film is shown as a presentation state sets it up; the model sees the film itself.</source>
        <translation>影像按呈现状态显示；模型看到的是影像本身。</translation>
    </message>
    <message>
        <source>The film lacks a valid UID that ties results to its study.</source>
        <translation>影像缺少将结果与其检查关联的有效 UID。</translation>
    </message>
    <message>
        <source>The film looks mirrored, or the heart lies on the right: see the side markers.</source>
        <translation>影像似乎左右颠倒，或心脏位于右侧：请看左右标记。</translation>
    </message>
    <message>
        <source>The film looks turned on its side or upside down.</source>
        <translation>影像似乎横置或倒置。</translation>
    </message>
    <message>
        <source>The film that is being opened takes long to be read; its place may not answer. It is shown as soon as it is read; you can open another film meanwhile.</source>
        <translation>正在打开的影像读取时间较长；其所在位置可能没有响应。读取完成后会立即显示；在此期间您可以打开其他影像。</translation>
    </message>
    <message>
        <source>The film was compressed with loss ({lossy}).</source>
        <translation>影像经过有损压缩（{lossy}）。</translation>
    </message>
    <message>
        <source>The films are not the same way round: left on one is right on another.</source>
        <translation>各影像左右方向不一致：一幅的左是另一幅的右。</translation>
    </message>
    <message>
        <source>The films are not the same way up.</source>
        <translation>各影像上下方向不一致。</translation>
    </message>
    <message>
        <source>The folder &apos;{folder}&apos; cannot be written to.</source>
        <translation>无法写入文件夹“{folder}”。</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>无法写入该文件夹。</translation>
    </message>
    <message>
        <source>The folder could not be deleted.</source>
        <translation>无法删除该文件夹。</translation>
    </message>
    <message>
        <source>The gate has no learnt rules for this model: only the header and simple properties of the picture are checked, so a turned, inverted or foreign picture may be scored.</source>
        <translation>准入检查没有针对此模型的学习规则：只检查头信息和简单图像属性，因此旋转、反相或无关的图像也可能被评分。</translation>
    </message>
    <message>
        <source>The gate of the bundle has another schema.</source>
        <translation>模型包的准入检查为其他架构版本。</translation>
    </message>
    <message>
        <source>The gate of the bundle lacks or misstates a value.</source>
        <translation>模型包的准入检查缺少某个值或其值有误。</translation>
    </message>
    <message>
        <source>The gate of the bundle was fitted to other weights.</source>
        <translation>模型包的准入检查是针对其他权重拟合的。</translation>
    </message>
    <message>
        <source>The gate refuses this film ({names}); a reader had it scored all the same, so the numbers mean little.</source>
        <translation>准入检查拒绝此影像（{names}）；阅片者仍要求评分，因此数值意义不大。</translation>
    </message>
    <message>
        <source>The header calls the view frontal, but gives the directions of a lateral one.</source>
        <translation>头信息称其为正位，但给出的方向属于侧位。</translation>
    </message>
    <message>
        <source>The header holds more elements than that of any film.</source>
        <translation>头信息的元素数量超过任何影像应有的数量。</translation>
    </message>
    <message>
        <source>The header of the film holds what no DICOM file can.</source>
        <translation>影像头信息含有 DICOM 文件中不可能出现的内容。</translation>
    </message>
    <message>
        <source>The header says that this is a picture with text burned into it.</source>
        <translation>头信息显示这是烧录了文字的图像。</translation>
    </message>
    <message>
        <source>The header says that this is a secondary capture, a copy from a screen or a scan.</source>
        <translation>头信息显示这是二次采集图像，即屏幕翻拍或扫描件。</translation>
    </message>
    <message>
        <source>The header says that this is not a film of the chest.</source>
        <translation>头信息显示这不是胸片。</translation>
    </message>
    <message>
        <source>The keyring holds no passcode for this PACS.</source>
        <translation>钥匙串中没有此 PACS 的密码。</translation>
    </message>
    <message>
        <source>The keyring of this system did not take it.</source>
        <translation>此系统的钥匙串未接受它。</translation>
    </message>
    <message>
        <source>The keys of &apos;{name}&apos; cannot be changed.</source>
        <translation>“{name}”的按键不可更改。</translation>
    </message>
    <message>
        <source>The last change to this film&apos;s measurements</source>
        <translation>撤销对此影像测量的上一次更改</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>最后一天早于第一天。</translation>
    </message>
    <message>
        <source>The laterality differs: {sides}.</source>
        <translation>侧别不同：{sides}。</translation>
    </message>
    <message>
        <source>The learnt rules of the gate could not be applied to this film.</source>
        <translation>准入检查的学习规则无法应用于此影像。</translation>
    </message>
    <message>
        <source>The list forgets it either way. Its run holds the weights, the checkpoint and, while it is not finished, prepared films. A model that was made of it stays.</source>
        <translation>无论哪种方式，列表都会将其移除。训练记录包含权重、检查点以及（未完成时）预处理影像。由其生成的模型会保留。</translation>
    </message>
    <message>
        <source>The list of recent films cannot be deleted.</source>
        <translation>无法删除最近影像列表。</translation>
    </message>
    <message>
        <source>The look at the data ended before it was done. Try again.</source>
        <translation>数据检查提前结束。请重试。</translation>
    </message>
    <message>
        <source>The look at the data was cancelled.</source>
        <translation>数据检查已取消。</translation>
    </message>
    <message>
        <source>The lung model has no readable {name}.</source>
        <translation>肺模型没有可读的 {name}。</translation>
    </message>
    <message>
        <source>The lung model has schema {text}; this program reads {schema}.</source>
        <translation>肺模型为架构版本 {text}；本程序读取 {schema}。</translation>
    </message>
    <message>
        <source>The lungs are not known on this film.</source>
        <translation>此影像上的肺部未知。</translation>
    </message>
    <message>
        <source>The lungs were not looked for.</source>
        <translation>未查找肺部。</translation>
    </message>
    <message>
        <source>The machine&apos;s settings</source>
        <translation>本机设置</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read as TOML, line {number}.</source>
        <translation>本机的 settings.toml 无法作为 TOML 读取，第 {number} 行。</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read as TOML.</source>
        <translation>本机的 settings.toml 无法作为 TOML 读取。</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml cannot be read, so nothing can be changed.</source>
        <translation>本机 settings.toml 无法读取，因此无法更改任何设置。</translation>
    </message>
    <message>
        <source>The machine&apos;s settings.toml has schema_version {version}.</source>
        <translation>本机的 settings.toml 的 schema_version 为 {version}。</translation>
    </message>
    <message>
        <source>The manifest cannot be read.</source>
        <translation>无法读取清单。</translation>
    </message>
    <message>
        <source>The manifest has more than one column &apos;{name}&apos;.</source>
        <translation>清单中有多个 &apos;{name}&apos; 列。</translation>
    </message>
    <message>
        <source>The manifest has paths with backslashes, which lead to folders on Windows alone.</source>
        <translation>清单中的路径含有反斜杠，只有在 Windows 上才指向文件夹。</translation>
    </message>
    <message>
        <source>The manifest is not a CSV file in UTF-8.</source>
        <translation>清单不是 UTF-8 编码的 CSV 文件。</translation>
    </message>
    <message>
        <source>The manifest lacks a column &apos;path&apos; or &apos;label&apos;, or has no rows.</source>
        <translation>清单缺少 &apos;path&apos; 或 &apos;label&apos; 列，或没有数据行。</translation>
    </message>
    <message>
        <source>The map adds up to the score: constants of the network hold {percent} of it.</source>
        <translation>热图之和等于评分：其中网络常数占 {percent}。</translation>
    </message>
    <message>
        <source>The map does not add up to the score: {percent} of it is missing or too much.</source>
        <translation>热图之和不等于评分：相差评分的 {percent}。</translation>
    </message>
    <message>
        <source>The map holds values that are no numbers.</source>
        <translation>热图含有非数值。</translation>
    </message>
    <message>
        <source>The map holds values throughout.</source>
        <translation>热图处处有值。</translation>
    </message>
    <message>
        <source>The map is empty: nothing was found to raise the score.</source>
        <translation>热图为空：未找到使评分升高的内容。</translation>
    </message>
    <message>
        <source>The map {words} when the film hardly changes ({numbers}).</source>
        <translation>影像几乎不变时，热图{words}（{numbers}）。</translation>
    </message>
    <message>
        <source>The mark on the bar is the bundle&apos;s operating point, {point:.3f}.</source>
        <translation>条上的标记为模型包的工作点 {point:.3f}。</translation>
    </message>
    <message>
        <source>The method &apos;{name}&apos; is unknown.</source>
        <translation>方法“{name}”未知。</translation>
    </message>
    <message>
        <source>The method &apos;{unknown}&apos; is unknown.</source>
        <translation>方法“{unknown}”未知。</translation>
    </message>
    <message>
        <source>The methods cannot be compared: one map is the same everywhere.</source>
        <translation>无法比较两种方法：有一幅热图处处相同。</translation>
    </message>
    <message>
        <source>The modality is {modality}, not a projection radiograph.</source>
        <translation>模态为 {modality}，不是投影X线摄影。</translation>
    </message>
    <message>
        <source>The model has terms of its own: see its card, Help &gt; About this model.</source>
        <translation>模型另有其使用条款：见其模型卡，“帮助 &gt; 关于此模型”。</translation>
    </message>
    <message>
        <source>The model in use</source>
        <translation>正在使用的模型</translation>
    </message>
    <message>
        <source>The model is made for the lungs alone, but they are not known here: nothing was masked or cropped to them.</source>
        <translation>该模型仅针对肺部，但此处肺部未知：未进行遮罩或裁剪。</translation>
    </message>
    <message>
        <source>The model&apos;s answer had been on show before.</source>
        <translation>此前已显示过模型结论。</translation>
    </message>
    <message>
        <source>The model&apos;s classes are not known yet.</source>
        <translation>尚不知道模型的类别。</translation>
    </message>
    <message>
        <source>The model, made for the lungs alone, was given the whole film.</source>
        <translation>该模型仅针对肺部，但输入的是整幅影像。</translation>
    </message>
    <message>
        <source>The models here can be wrong, also where they are sure, and have not been tested on the films of your hospital.</source>
        <translation>这里的模型即使很有把握也可能出错，且未在贵院影像上测试。</translation>
    </message>
    <message>
        <source>The names of the classes &apos;{other}&apos; and &apos;{label}&apos; are almost the same.</source>
        <translation>类别 &apos;{other}&apos; 与 &apos;{label}&apos; 的名称几乎相同。</translation>
    </message>
    <message>
        <source>The network has no class number {place}.</source>
        <translation>网络没有编号为 {place} 的类别。</translation>
    </message>
    <message>
        <source>The network has no stage {stage}.</source>
        <translation>网络没有阶段 {stage}。</translation>
    </message>
    <message>
        <source>The network is not sure where the lungs end.</source>
        <translation>网络不能确定肺的边界。</translation>
    </message>
    <message>
        <source>The one that is held</source>
        <translation>删除选中的测量</translation>
    </message>
    <message>
        <source>The orientation of a film is unknown: check which side is which.</source>
        <translation>有影像方向未知：请核对左右。</translation>
    </message>
    <message>
        <source>The other side refuses this connection.</source>
        <translation>对方拒绝此连接。</translation>
    </message>
    <message>
        <source>The outline is too large to be a lung.</source>
        <translation>轮廓过大，不可能是肺。</translation>
    </message>
    <message>
        <source>The outline of the lungs is not kept with fields; the checks of each say what came of it.</source>
        <translation>肺轮廓不随场数据保存；各自的检查会说明结果。</translation>
    </message>
    <message>
        <source>The output folder cannot be read.</source>
        <translation>无法读取输出文件夹。</translation>
    </message>
    <message>
        <source>The output folder is taken.</source>
        <translation>输出文件夹已有内容或已被其他训练使用。</translation>
    </message>
    <message>
        <source>The patch does not fit.</source>
        <translation>遮挡块尺寸不合适。</translation>
    </message>
    <message>
        <source>The patient is known of {number} of {number2} films: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>{number2} 幅影像中已知患者的有 {number} 幅：同一患者的影像可能同时出现在训练集和测试集，指标会偏高。</translation>
    </message>
    <message>
        <source>The patient of every film is known, so no patient is in two parts.</source>
        <translation>所有影像的患者均已知，因此没有患者同时出现在两个数据集中。</translation>
    </message>
    <message>
        <source>The picture has more than 16 bits per pixel.</source>
        <translation>图像每像素超过 16 位。</translation>
    </message>
    <message>
        <source>The picture is blank or nearly so.</source>
        <translation>图像为空白或近乎空白。</translation>
    </message>
    <message>
        <source>The picture is damaged or incomplete.</source>
        <translation>图像已损坏或不完整。</translation>
    </message>
    <message>
        <source>The picture is damaged or of a kind that is not read here.</source>
        <translation>图像已损坏，或属于此处不读取的类型。</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>图像已损坏。</translation>
    </message>
    <message>
        <source>The picture is too small: at least {least_side} pixels a side are needed.</source>
        <translation>图像太小：每边至少需要 {least_side} 像素。</translation>
    </message>
    <message>
        <source>The picture is unlike the films that the model was trained on.</source>
        <translation>该图像与模型训练所用影像不相似。</translation>
    </message>
    <message>
        <source>The picture it was given, and its frame</source>
        <translation>输入模型的图像及其取景框</translation>
    </message>
    <message>
        <source>The picture that the network was given</source>
        <translation>输入网络的图像</translation>
    </message>
    <message>
        <source>The picture was copied, with the notice in it and without names.</source>
        <translation>图像已复制，含声明且不含姓名。</translation>
    </message>
    <message>
        <source>The picture was copied, with the notice in it. It may name the patient.</source>
        <translation>图像已复制，其中带有声明。它可能显示患者姓名。</translation>
    </message>
    <message>
        <source>The picture&apos;s pixels are not whole numbers.</source>
        <translation>图像的像素不是整数。</translation>
    </message>
    <message>
        <source>The presentation state asks for {size}; the film is fitted to the window instead.</source>
        <translation>呈现状态要求{size}；影像改为适合窗口显示。</translation>
    </message>
    <message>
        <source>The presentation state does not say how its greys are meant; low values are shown black.</source>
        <translation>呈现状态未说明灰度含义；低值显示为黑。</translation>
    </message>
    <message>
        <source>The presentation state has compound figures; their plain form is drawn where it has one.</source>
        <translation>呈现状态含复合图形；若有简单形式则绘制之。</translation>
    </message>
    <message>
        <source>The presentation state is damaged.</source>
        <translation>呈现状态已损坏。</translation>
    </message>
    <message>
        <source>The presentation state is larger than any that is opened.</source>
        <translation>呈现状态过大，无法打开。</translation>
    </message>
    <message>
        <source>The presentation state lays a drawing over the film, which the model does not see.</source>
        <translation>呈现状态在影像上叠加了绘图，模型看不到它。</translation>
    </message>
    <message>
        <source>The presentation state selects an impossible part of the film; it was not used.</source>
        <translation>呈现状态选择了不可能的影像区域；未采用。</translation>
    </message>
    <message>
        <source>The presentation state sets colours, which no film has.</source>
        <translation>呈现状态设置了颜色，而影像没有颜色。</translation>
    </message>
    <message>
        <source>The presentation state subtracts one picture from another, which is not done here.</source>
        <translation>呈现状态要求图像相减，此处不支持。</translation>
    </message>
    <message>
        <source>The presentation state turns the film by an impossible angle; the turn was not used.</source>
        <translation>呈现状态的旋转角度不可能；未旋转。</translation>
    </message>
    <message>
        <source>The presentation state was made for another film or frame.</source>
        <translation>呈现状态是为其他影像或帧制作的。</translation>
    </message>
    <message>
        <source>The presentation state&apos;s Presentation LUT is damaged and was not used.</source>
        <translation>呈现状态的 Presentation LUT 已损坏，未被使用。</translation>
    </message>
    <message>
        <source>The presentation state&apos;s shutter is a bitmap which is missing or damaged; it was not used.</source>
        <translation>呈现状态的遮蔽为位图，但缺失或已损坏；未采用。</translation>
    </message>
    <message>
        <source>The process could not be started.</source>
        <translation>无法启动进程。</translation>
    </message>
    <message>
        <source>The process ended at once.</source>
        <translation>进程立即结束。</translation>
    </message>
    <message>
        <source>The process that scores films ended.</source>
        <translation>为影像评分的进程已终止。</translation>
    </message>
    <message>
        <source>The recipes are being read…</source>
        <translation>正在读取方案…</translation>
    </message>
    <message>
        <source>The relevance does not sum to a number.</source>
        <translation>相关性之和不是数值。</translation>
    </message>
    <message>
        <source>The research notice is in the picture&apos;s pixels. Words that were burned into the film stay in it: look for them.</source>
        <translation>研究声明已写入图像像素。烧录在影像中的文字仍会保留：请注意查看。</translation>
    </message>
    <message>
        <source>The run needs some hundred megabytes, prepared films too while it lasts.</source>
        <translation>训练记录需要数百兆字节，进行期间还需存放预处理影像。</translation>
    </message>
    <message>
        <source>The salt of the audit trail cannot be read or made.</source>
        <translation>无法读取或生成审计记录的盐值。</translation>
    </message>
    <message>
        <source>The salt of the audit trail is damaged.</source>
        <translation>审计记录的盐值已损坏。</translation>
    </message>
    <message>
        <source>The same backwards</source>
        <translation>反向选择</translation>
    </message>
    <message>
        <source>The same film is shown twice.</source>
        <translation>同一幅影像显示了两次。</translation>
    </message>
    <message>
        <source>The score of this film is calibrated for a prevalence of {known}: {score}. At {share} it would be {other}.</source>
        <translation>本幅影像的评分按患病率 {known} 校准：{score}。患病率为 {share} 时则为 {other}。</translation>
    </message>
    <message>
        <source>The score stays the same whatever is taken from the film: there is nothing to follow.</source>
        <translation>无论去掉影像的哪部分评分都不变：无从检验。</translation>
    </message>
    <message>
        <source>The score {words} that the map marks ({gain} of its range against random places).</source>
        <translation>评分{words}（相对随机位置为其范围的 {gain}）。</translation>
    </message>
    <message>
        <source>The search takes long; a place that it looks into may not answer. You can stop it, or open other films meanwhile.</source>
        <extracomment>Of one that has had nothing to tell for long.</extracomment>
        <translation>搜索时间较长；所搜索的某个位置可能没有响应。您可以停止搜索，或在此期间打开其他影像。</translation>
    </message>
    <message>
        <source>The search was stopped; it had found {summary}.</source>
        <translation>搜索已停止；已找到 {summary}。</translation>
    </message>
    <message>
        <source>The setting &apos;acknowledged&apos; states no acknowledgement.</source>
        <translation>设置 &apos;acknowledged&apos; 未包含确认信息。</translation>
    </message>
    <message>
        <source>The setting &apos;pacs&apos; cannot be read.</source>
        <translation>无法读取设置 &apos;pacs&apos;。</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be &apos;{value}&apos;.</source>
        <translation>设置 &apos;{key}&apos; 不能为 &apos;{value}&apos;。</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be read.</source>
        <translation>无法读取设置 &apos;{key}&apos;。</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; cannot be {usable}.</source>
        <translation>设置 &apos;{key}&apos; 不能为 {usable}。</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is of the wrong kind.</source>
        <translation>设置 &apos;{key}&apos; 的类型错误。</translation>
    </message>
    <message>
        <source>The setting &apos;{key}&apos; is unknown.</source>
        <translation>设置 &apos;{key}&apos; 未知。</translation>
    </message>
    <message>
        <source>The shutter would hide the whole film and was not used.</source>
        <translation>显示遮蔽会遮住整幅影像，未采用。</translation>
    </message>
    <message>
        <source>The system&apos;s language where the window speaks it, else English. Files and commands stay English.</source>
        <translation>如果窗口支持系统语言则使用该语言，否则使用英语。文件和命令保持英语。</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; broke off. Tools &gt; Train a model can resume it.</source>
        <translation>训练“{name}”中断。可在“工具 &gt; 训练模型”中继续。</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; is finished. Its model is a candidate: see Tools &gt; Models.</source>
        <translation>训练“{name}”已完成。所得模型为候选模型：见“工具 &gt; 模型”。</translation>
    </message>
    <message>
        <source>The training &apos;{name}&apos; stopped.</source>
        <translation>训练“{name}”已停止。</translation>
    </message>
    <message>
        <source>The training images were squeezed to a square, so their true proportions were lost.</source>
        <translation>训练图像被压成正方形，失去了真实比例。</translation>
    </message>
    <message>
        <source>The two lungs are not at one height.</source>
        <translation>两肺高度不一致。</translation>
    </message>
    <message>
        <source>The two lungs are not side by side.</source>
        <translation>两肺不是左右并列。</translation>
    </message>
    <message>
        <source>The viewer would not score these, yet they are trained on: {codes}.</source>
        <translation>查看器不会为这些影像评分，但训练中使用了它们：{codes}。</translation>
    </message>
    <message>
        <source>The views differ: {views}.</source>
        <translation>投照体位不同：{views}。</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; are not readable safetensors.</source>
        <translation>模型包“{name}”的权重不是可读的 safetensors。</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; cannot be read.</source>
        <translation>无法读取模型包“{name}”的权重。</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; changed after they were checked.</source>
        <translation>模型包“{name}”的权重在核验后发生变化。</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not fit a {architecture} with its classes.</source>
        <translation>模型包“{name}”的权重与其类别的 {architecture} 不符。</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; do not have the hash that it states.</source>
        <translation>模型包“{name}”的权重与其声明的哈希不符。</translation>
    </message>
    <message>
        <source>The weights of bundle &apos;{name}&apos; hold values that are no numbers.</source>
        <translation>模型包“{name}”的权重包含非数字的值。</translation>
    </message>
    <message>
        <source>The weights of the lung model do not fit its network.</source>
        <translation>肺模型的权重与其网络不符。</translation>
    </message>
    <message>
        <source>The weights of the lung model do not have the hash that it states.</source>
        <translation>肺模型的权重与其声明的哈希不符。</translation>
    </message>
    <message>
        <source>The weights of the lung model hold values that are no numbers.</source>
        <translation>肺模型的权重包含非数字的值。</translation>
    </message>
    <message>
        <source>The whole film is in it.</source>
        <translation>包含整幅影像。</translation>
    </message>
    <message>
        <source>The whole film or what is on show, with all that lies over it</source>
        <translation>整幅影像或当前显示内容，连同其上的所有内容</translation>
    </message>
    <message>
        <source>The whole film, {width} × {height} pixels</source>
        <translation>整幅影像，{width} × {height} 像素</translation>
    </message>
    <message>
        <source>The window is still open because something could not be written. Write it again, or close the window.</source>
        <translation>窗口仍然打开，因为有内容未能写入。请重新写入，或关闭窗口。</translation>
    </message>
    <message>
        <source>The words are too long.</source>
        <translation>文字太长。</translation>
    </message>
    <message>
        <source>The zip holds more than {most_members} files.</source>
        <translation>zip 包含超过 {most_members} 个文件。</translation>
    </message>
    <message>
        <source>The zip is damaged or cut off.</source>
        <translation>zip 已损坏或被截断。</translation>
    </message>
    <message>
        <source>The zip is locked with a password.</source>
        <translation>zip 受密码保护。</translation>
    </message>
    <message>
        <source>The zip is packed in a way that is not read here.</source>
        <translation>zip 的压缩方式此处不支持。</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not a JSON object.</source>
        <translation>“{name}”中的 {description_file} 不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is not valid JSON.</source>
        <translation>“{name}”中的 {description_file} 不是有效的 JSON。</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; is too large to be one.</source>
        <translation>“{name}”中的 {description_file} 过大。</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; lacks or misstates {field_of}.</source>
        <translation>“{name}”中的 {description_file} 缺少或错误：{field_of}。</translation>
    </message>
    <message>
        <source>The {description_file} in &apos;{name}&apos; was changed after it was made.</source>
        <translation>“{name}”中的 {description_file} 在生成后被更改。</translation>
    </message>
    <message>
        <source>The {description_file} of the lung model lacks or misstates a value.</source>
        <translation>肺模型的 {description_file} 缺少某个值或其值有误。</translation>
    </message>
    <message>
        <source>The {description_file} of the lung model was changed after it was made.</source>
        <translation>肺模型的 {description_file} 在生成后被更改。</translation>
    </message>
    <message>
        <source>The {holder} has a rescale and a modality LUT; the LUT is used.</source>
        <translation>{holder}同时含 Rescale 和模态 LUT；采用 LUT。</translation>
    </message>
    <message>
        <source>The {holder}&apos;s VOI function is unknown; LINEAR is used.</source>
        <translation>{holder}的 VOI 函数未知；采用 LINEAR。</translation>
    </message>
    <message>
        <source>The {holder}&apos;s modality LUT is damaged and was not used.</source>
        <translation>{holder}的模态 LUT 已损坏，未被使用。</translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale is out of all proportion and was not used.</source>
        <translation>{holder}的 Rescale 明显不合理，未被使用。</translation>
    </message>
    <message>
        <source>The {holder}&apos;s rescale slope is 0 and was not used.</source>
        <translation>{holder}的 Rescale 斜率为 0，未被使用。</translation>
    </message>
    <message>
        <source>The {holder}&apos;s shutter has an impossible shape, which was not used.</source>
        <translation>{holder}的遮蔽形状不可能，未被使用。</translation>
    </message>
    <message>
        <source>The {name} of the lung model is too large to be one.</source>
        <translation>肺模型的 {name} 过大。</translation>
    </message>
    <message>
        <source>The {upper} device ran out of memory; the CPU was used.</source>
        <translation>设备 {upper} 内存不足；已改用 CPU。</translation>
    </message>
    <message>
        <source>There are more: search for less.</source>
        <translation>还有更多：请缩小搜索范围。</translation>
    </message>
    <message>
        <source>There are: {value}.</source>
        <translation>现有：{value}。</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>没有应答。</translation>
    </message>
    <message>
        <source>There is no frame {frame}: the file has {frames}.</source>
        <translation>没有第 {frame} 帧：文件共 {frames} 帧。</translation>
    </message>
    <message>
        <source>There is no model bundle in this folder.</source>
        <translation>此文件夹中没有模型包。</translation>
    </message>
    <message>
        <source>There is no readable bundle in &apos;{name}&apos;: {description_file} is missing.</source>
        <translation>“{name}”中没有可读的模型包：缺少 {description_file}。</translation>
    </message>
    <message>
        <source>There is no set of keys called &apos;{name}&apos;.</source>
        <translation>没有名为“{name}”的按键组。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>There is no trash for these folders:
{names}</source>
        <translation>这些文件夹没有回收站：
{names}</translation>
    </message>
    <message>
        <source>There is no trash for this folder.</source>
        <translation>此文件夹没有回收站。</translation>
    </message>
    <message>
        <source>There is no true size on this screen: nobody has measured it. {doubt}Measure the width of its picture, and write &quot;{name}: WIDTH IN MM&quot; into Tools &gt; Settings &gt; Measured widths.</source>
        <translation>此屏幕无法按实际尺寸显示：尚未测量。{doubt}请测量画面宽度，并在“工具 &gt; 设置 &gt; 实测宽度”中写入 &quot;{name}: 宽度（mm）&quot;。</translation>
    </message>
    <message>
        <source>There is no true size: the film does not say how large its pixels are.</source>
        <translation>无法按实际尺寸显示：影像未说明像素大小。</translation>
    </message>
    <message>
        <source>There is no {method} of {target}.</source>
        <translation>没有 {target} 的 {method}。</translation>
    </message>
    <message>
        <source>There is nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>There were fewer than {fewest} test films of {listed}.</source>
        <translation>{listed} 的测试影像少于 {fewest} 幅。</translation>
    </message>
    <message>
        <source>These are no dates.</source>
        <translation>这不是日期。</translation>
    </message>
    <message>
        <source>These films are of different patients: {words}</source>
        <translation>这些影像属于不同患者：{words}</translation>
    </message>
    <message>
        <source>They are looked for when the film is analysed.</source>
        <translation>分析影像时会查找肺部。</translation>
    </message>
    <message>
        <source>This DICOM file holds no picture (it may be cut off).</source>
        <translation>此 DICOM 文件不含图像（可能被截断）。</translation>
    </message>
    <message>
        <source>This DICOM file holds no picture.</source>
        <translation>此 DICOM 文件不含图像。</translation>
    </message>
    <message>
        <source>This DICOM file is damaged or cut off.</source>
        <translation>此 DICOM 文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>This PACS hands nothing over by C-GET.</source>
        <translation>此 PACS 不通过 C-GET 交出任何内容。</translation>
    </message>
    <message>
        <source>This bundle has no model card.</source>
        <translation>此模型包没有模型卡。</translation>
    </message>
    <message>
        <source>This connection is not private: others on the way could read names.</source>
        <translation>此连接未加密：途中的他人可能读取姓名。</translation>
    </message>
    <message>
        <source>This data cannot be trained on.</source>
        <translation>无法用这些数据训练。</translation>
    </message>
    <message>
        <source>This data cannot be trained on: see the alarms above.</source>
        <translation>此数据无法用于训练：见上方警报。</translation>
    </message>
    <message>
        <source>This file is no set of keys of this program.</source>
        <translation>此文件不是本程序的按键组。</translation>
    </message>
    <message>
        <source>This file is no set of keys: it is no TOML.</source>
        <translation>此文件不是按键组：不是 TOML。</translation>
    </message>
    <message>
        <source>This file is too large for a set of keys.</source>
        <translation>此文件对按键组来说过大。</translation>
    </message>
    <message>
        <source>This film beside the patient&apos;s last one</source>
        <translation>此影像与患者上一次影像并列</translation>
    </message>
    <message>
        <source>This film took long to be read and made way for another one.</source>
        <translation>此影像读取时间较长，已让位于另一张影像。</translation>
    </message>
    <message>
        <source>This film took so long to be read that it was given up.</source>
        <extracomment>Seconds of reading after which a film is late: its place may be one that does not answer.</extracomment>
        <translation>此影像读取时间过长，已放弃读取。</translation>
    </message>
    <message>
        <source>This is a DICOMDIR, an index of films.</source>
        <translation>这是 DICOMDIR，即影像索引。</translation>
    </message>
    <message>
        <source>This is a colour picture; it is shown as grey.</source>
        <translation>这是彩色图像；以灰度显示。</translation>
    </message>
    <message>
        <source>This is a folder, not a film.</source>
        <translation>这是文件夹，不是影像。</translation>
    </message>
    <message>
        <source>This is a pipe or a device, not a film.</source>
        <translation>这是管道或设备，不是影像。</translation>
    </message>
    <message>
        <source>This is a zip, a folder of films.</source>
        <translation>这是 zip，即影像的集合。</translation>
    </message>
    <message>
        <source>This is no DICOM address.</source>
        <translation>这不是 DICOM 地址。</translation>
    </message>
    <message>
        <source>This is no title of a DICOM application.</source>
        <translation>这不是 DICOM 应用程序的标题。</translation>
    </message>
    <message>
        <source>This is not a film: neither DICOM nor PNG, JPEG, TIFF or WebP.</source>
        <translation>这不是影像：既非 DICOM，也非 PNG、JPEG、TIFF 或 WebP。</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>本列表</translation>
    </message>
    <message>
        <source>This looks like no single chest film: a page, a screen, a photograph, a sheet.</source>
        <translation>这不像单幅胸片：像页面、屏幕、照片或拼版。</translation>
    </message>
    <message>
        <source>This machine has no keyring.</source>
        <translation>本机没有钥匙串。</translation>
    </message>
    <message>
        <source>This machine has no usable &apos;{name}&apos; device.</source>
        <translation>本机没有可用的“{name}”设备。</translation>
    </message>
    <message>
        <source>This machine&apos;s administrator has locked &apos;{key}&apos;.</source>
        <translation>本机管理员已锁定 &apos;{key}&apos;。</translation>
    </message>
    <message>
        <source>This program does not calibrate a display and cannot measure one. It hands 256 greys to the system; whether they come out evenly to the eye (the GSDF of DICOM PS3.14) only a luminance meter shows, under the light of the room.</source>
        <translation>本程序不校准显示器，也无法测量。它向系统输出 256 级灰度；人眼看来是否均匀（DICOM PS3.14 的 GSDF）只有亮度计在室内照明下才能测出。</translation>
    </message>
    <message>
        <source>This program reads {schema_version}.</source>
        <translation>本程序读取 {schema_version}。</translation>
    </message>
    <message>
        <source>This recipe goes on from other weights: choose what to start from.</source>
        <translation>此方案以其他权重为起点：请选择。</translation>
    </message>
    <message>
        <source>This screen says</source>
        <translation>此屏幕自报</translation>
    </message>
    <message>
        <source>This set of keys cannot be read.</source>
        <translation>无法读取此按键组。</translation>
    </message>
    <message>
        <source>This set of keys was written.</source>
        <translation>此按键组已写入。</translation>
    </message>
    <message>
        <source>Three films</source>
        <translation>三幅影像</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Title of this side</source>
        <translation>本端的 AE 标题</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Tools &gt; Models lists those that there are.</source>
        <translation>“工具 &gt; 模型”列出现有模型。</translation>
    </message>
    <message>
        <source>Top for bottom, with a red badge</source>
        <translation>上下互换，并显示红色标记</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <source>Train a model — research use only</source>
        <translation>训练模型 — 仅供研究使用</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>训练模型…</translation>
    </message>
    <message>
        <source>Training is finished, but its model bundle is not there. Resuming makes it again.</source>
        <translation>训练已完成，但其模型包缺失。继续即可重新生成。</translation>
    </message>
    <message>
        <source>Training. You can close this window, or the whole program: training goes on.</source>
        <translation>正在训练。可关闭此窗口或整个程序：训练会继续。</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>实际尺寸</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation>二乘二</translation>
    </message>
    <message>
        <source>Two films</source>
        <translation>两幅影像</translation>
    </message>
    <message>
        <source>Two of these files are copies of one film.</source>
        <translation>其中两个文件是同一张影像的副本。</translation>
    </message>
    <message>
        <source>Under these rules constants of the network take their share by design: the map&apos;s sum is no test of it.</source>
        <translation>在这些规则下，网络常数按设计分得其份额：热图之和不能作为检验。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Unlock it, and try again.</source>
        <translation>请解锁后重试。</translation>
    </message>
    <message>
        <source>Unpack it with the password; open the folder.</source>
        <translation>请用密码解压，然后打开文件夹。</translation>
    </message>
    <message>
        <source>Unpack it, and open one of its folders.</source>
        <translation>请解压并打开其中一个文件夹。</translation>
    </message>
    <message>
        <source>Unpack it, and open the folder.</source>
        <translation>请解压并打开文件夹。</translation>
    </message>
    <message>
        <source>Use --device auto.</source>
        <translation>请使用 --device auto。</translation>
    </message>
    <message>
        <source>Use 1 to 16 letters, digits or signs.</source>
        <translation>请使用 1 至 16 个字母、数字或符号。</translation>
    </message>
    <message>
        <source>Use a bundle made for this version.</source>
        <translation>请使用适用于此版本的模型包。</translation>
    </message>
    <message>
        <source>Use another architecture.</source>
        <translation>请使用其他架构。</translation>
    </message>
    <message>
        <source>Use another bundle.</source>
        <translation>请使用其他模型包。</translation>
    </message>
    <message>
        <source>Use another method than LRP, or another architecture.</source>
        <translation>请使用 LRP 以外的方法，或其他架构。</translation>
    </message>
    <message>
        <source>Use another method than LRP.</source>
        <translation>请使用 LRP 以外的方法。</translation>
    </message>
    <message>
        <source>Use another method, or another bundle.</source>
        <translation>请使用其他方法或其他模型包。</translation>
    </message>
    <message>
        <source>Use the version of the program that it was made with, or train it again.</source>
        <translation>请使用生成它的程序版本，或重新训练。</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Values under the cursor</source>
        <translation>光标处的值</translation>
    </message>
    <message>
        <source>Verified &amp;on</source>
        <translation>验证日期(&amp;O)</translation>
    </message>
    <message>
        <source>Verified screens</source>
        <translation>已验证的屏幕</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Version, conditions, model and folders</source>
        <translation>版本、条款、模型与文件夹</translation>
    </message>
    <message>
        <source>Version, time and text of the notice that you acknowledged; the window writes it. The notice itself stays.</source>
        <translation>您所确认声明的版本、时间和文本；由窗口写入。声明本身仍会显示。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Viewport</source>
        <translation>视口</translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation>请等待，或停止它。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Warnings (WARNING)</source>
        <translation>警告（WARNING）</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.npz *.pt *.pth bundle.json);;All files (*)</source>
        <translation>权重 (*.safetensors *.npz *.pt *.pth bundle.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Weights are read from safetensors only, never from a pickle.</source>
        <translation>权重只从 safetensors 读取，从不读取 pickle。</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>原因(&amp;Y)</translation>
    </message>
    <message>
        <source>What hides a part of the film</source>
        <translation>遮住影像部分区域的遮蔽</translation>
    </message>
    <message>
        <source>What is configured, by whom, and changing it</source>
        <translation>查看和更改配置及其来源</translation>
    </message>
    <message>
        <source>What is done (INFO)</source>
        <translation>执行的操作（INFO）</translation>
    </message>
    <message>
        <source>What is in the picture</source>
        <translation>图像内容</translation>
    </message>
    <message>
        <source>What is known to be wrong with the numbers for this class</source>
        <translation>此类别数值的已知问题</translation>
    </message>
    <message>
        <source>What is not near a lung, as a small network found them, was made black, softly over the edge.</source>
        <translation>不靠近肺部（肺部由小型网络找到）的区域被涂黑，边缘柔化。</translation>
    </message>
    <message>
        <source>What is on show, without names, for another program</source>
        <translation>当前显示内容，不含姓名，供其他程序使用</translation>
    </message>
    <message>
        <source>What is trained here is for research only, and stays a candidate until you promote it by hand.</source>
        <translation>此处训练的模型仅供研究，在您手动启用前始终为候选。</translation>
    </message>
    <message>
        <source>What it says of itself ({width:.0f} mm wide) is not trusted.</source>
        <translation>其自报宽度（{width:.0f} mm）不予采信。</translation>
    </message>
    <message>
        <source>What it was made from and where it fails: its card</source>
        <translation>模型卡：模型的来源及其不足</translation>
    </message>
    <message>
        <source>What opens now shows the names of files and folders, and these can name patients. Everybody who sees this screen can read them. Stop sharing first, or choose files that name nobody.</source>
        <translation>即将打开的窗口会显示文件和文件夹名称，其中可能含患者姓名。能看到此屏幕的人都能读到。请先停止共享，或选择不含姓名的文件。</translation>
    </message>
    <message>
        <source>What the class is held against</source>
        <translation>该类别的比较对象</translation>
    </message>
    <message>
        <source>What the file draws over the film</source>
        <translation>文件在影像上的绘图</translation>
    </message>
    <message>
        <source>What the files alone tell of the class was not measured: {why}.</source>
        <translation>未测量仅凭文件本身能透露多少类别信息：{why}。</translation>
    </message>
    <message>
        <source>What the look at the data found cannot be read.</source>
        <translation>无法读取数据检查的结果。</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>模型所见</translation>
    </message>
    <message>
        <source>What the model saw…</source>
        <translation>模型所见…</translation>
    </message>
    <message>
        <source>What the scores are worth where a class is rarer or more frequent</source>
        <translation>某一类别较少见或较常见时，评分意味着什么</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>观察要点</translation>
    </message>
    <message>
        <source>What was opened last; kept only where the settings say so</source>
        <translation>最近打开的内容；仅在设置允许时保留</translation>
    </message>
    <message>
        <source>What was undone</source>
        <translation>恢复已撤销的操作</translation>
    </message>
    <message>
        <source>What you set here is kept nowhere.</source>
        <translation>此处的设置不会保存。</translation>
    </message>
    <message>
        <source>Wheel: another frame. Ctrl + wheel: zoom. Only the frame on show is scored.</source>
        <translation>滚轮：切换帧。Ctrl + 滚轮：缩放。只为当前显示的帧评分。</translation>
    </message>
    <message>
        <source>When and how the display was verified: &quot;NAME: 2026-11-20 HOW; NAME: DATE HOW&quot;. View &gt; Display test writes it.</source>
        <translation>显示器何时、如何验证：&quot;名称: 2026-11-20 方式; 名称: 日期 方式&quot;。由“视图 &gt; 显示测试”写入。</translation>
    </message>
    <message>
        <source>Where it is kept; ~, $USER and %USERNAME% count. One folder for each user.</source>
        <translation>存放位置；支持 ~、$USER 和 %USERNAME%。每位用户一个文件夹。</translation>
    </message>
    <message>
        <source>Where it is: &quot;AET@HOST:PORT&quot;. The window connects to it when somebody searches there, and at no other time.</source>
        <translation>位置：&quot;AET@HOST:PORT&quot;。仅当有人在其中搜索时窗口才会连接。</translation>
    </message>
    <message>
        <source>Where models run</source>
        <translation>模型运行设备</translation>
    </message>
    <message>
        <source>Where the films come from is not known, so nobody can tell whether a model learns the disease or the hospital. Add a column &apos;source&apos; to a manifest.csv.</source>
        <translation>影像来源未知，因此无法判断模型学到的是疾病还是医院。请在 manifest.csv 中添加 &apos;source&apos; 列。</translation>
    </message>
    <message>
        <source>Where the map reaches 25, 50 and 75 % of its scale; the film between them is free.</source>
        <translation>热图达到标度 25、50 和 75&#xa0;% 之处；线间影像不被遮挡。</translation>
    </message>
    <message>
        <source>Where the model&apos;s score came from, not where disease is.</source>
        <translation>显示模型评分的来源，而不是病变的位置。</translation>
    </message>
    <message>
        <source>Where the network was told that the lungs are</source>
        <translation>告知网络的肺部位置</translation>
    </message>
    <message>
        <source>Whether it knows {listed}, or only where those films came from, cannot be told.</source>
        <translation>无法判断它认识的是 {listed}，还是仅仅认识这些影像的来源。</translation>
    </message>
    <message>
        <source>Whether it looks at the lungs, or at borders and markers, was not tested.</source>
        <translation>它看的是肺部还是边缘和标记，未经测试。</translation>
    </message>
    <message>
        <source>Whether you agree with the model</source>
        <translation>您是否同意模型</translation>
    </message>
    <message>
        <source>Which cells of a stage raise the score, each by its own activation times its own gradient?</source>
        <translation>某阶段的哪些单元提高评分（各自激活值乘以各自梯度）？</translation>
    </message>
    <message>
        <source>Which cells of a stage, early ones too, would raise the score if they were more active?</source>
        <translation>某阶段（包括早期阶段）的哪些单元若更活跃会提高评分？</translation>
    </message>
    <message>
        <source>Which layer gets which rule; the first is what an analysis uses.</source>
        <translation>各层采用的规则；第一项为分析所用。</translation>
    </message>
    <message>
        <source>Which regions hold the features that raise the score, judged by whole channels of a stage?</source>
        <translation>哪些区域含有提高评分的特征（按某阶段的整个通道判断）？</translation>
    </message>
    <message>
        <source>Which way a drag windows and zooms, and what the right button does.</source>
        <translation>拖动时窗宽窗位和缩放的方向，以及右键的作用。</translation>
    </message>
    <message>
        <source>Whoever uses it reads each film first, and decides.</source>
        <translation>使用者须先自行阅片，并自行判断。</translation>
    </message>
    <message>
        <source>Why, or a comment</source>
        <translation>原因或评论</translation>
    </message>
    <message>
        <source>Widths of the pictures in mm, for true size: &quot;NAME: WIDTH; NAME: WIDTH&quot;; the name * is any other screen.</source>
        <translation>画面宽度（mm），用于实际尺寸显示：&quot;名称: 宽度; 名称: 宽度&quot;；名称 * 表示其他任何屏幕。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Window and level</source>
        <translation>窗宽窗位</translation>
    </message>
    <message>
        <source>Window from a region</source>
        <translation>按区域调窗</translation>
    </message>
    <message>
        <source>Window/level</source>
        <translation>窗宽/窗位</translation>
    </message>
    <message>
        <source>With a checkpoint it can be resumed at any time and ends in the same model. Without one, what was trained since the last checkpoint is lost.</source>
        <translation>保存检查点后可随时继续，并得到相同的模型。否则自上次检查点以来的训练将丢失。</translation>
    </message>
    <message>
        <source>With patient data, notes and the file&apos;s drawings</source>
        <translation>包含患者信息、注释和文件中的绘图</translation>
    </message>
    <message>
        <source>Within the noise: the two 95 % intervals, each taken as far as its score, overlap.</source>
        <translation>在噪声范围内：两个 95&#xa0;% 区间（各自延伸至其评分）重叠。</translation>
    </message>
    <message>
        <source>Words beside the arrow. They are drawn on the film and saved with it: name nobody.</source>
        <translation>箭头旁的文字。它会绘制在影像上并随之保存：请勿写人名。</translation>
    </message>
    <message>
        <source>Write 2026-11-21, or 2026-11-01..2026-11-21.</source>
        <translation>请写 2026-11-21 或 2026-11-01..2026-11-21。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请写整数。</translation>
    </message>
    <message>
        <source>Write it as AET@HOST:PORT, such as PACS@127.0.0.1:11112.</source>
        <translation>请写成 AET@HOST:PORT，例如 PACS@127.0.0.1:11112。</translation>
    </message>
    <message>
        <source>Write it as AET@HOST:PORT.</source>
        <translation>请写成 AET@HOST:PORT。</translation>
    </message>
    <message>
        <source>Write it as Ctrl+Shift+O, F5, PgUp or X.</source>
        <translation>请写成 Ctrl+Shift+O、F5、PgUp 或 X。</translation>
    </message>
    <message>
        <source>Write it as {form}.</source>
        <translation>请写成 {form}。</translation>
    </message>
    <message>
        <source>Write it without them.</source>
        <translation>请去掉它们。</translation>
    </message>
    <message>
        <source>Write one letter at least.</source>
        <translation>请至少写一个字符。</translation>
    </message>
    <message>
        <source>Write one line of at most {longest} letters.</source>
        <translation>请写一行，最多 {longest} 个字符。</translation>
    </message>
    <message>
        <source>Write slashes in them, and let them start from the manifest&apos;s folder.</source>
        <translation>请在路径中使用正斜杠，并以清单所在文件夹为起点。</translation>
    </message>
    <message>
        <source>Write the earlier one first.</source>
        <translation>请先写较早的日期。</translation>
    </message>
    <message>
        <source>Write the report of this film as one page of PDF</source>
        <translation>将此影像的报告写成一页 PDF</translation>
    </message>
    <message>
        <source>Write them in one way, or name one otherwise.</source>
        <translation>请统一写法，或为其中一个另取名称。</translation>
    </message>
    <message>
        <source>Write those of this film beside its results</source>
        <translation>将此影像的测量写入其结果旁</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>请写 true 或 false。</translation>
    </message>
    <message>
        <source>Write what was recorded of films beside their results</source>
        <translation>将记录的意见写入其结果旁</translation>
    </message>
    <message>
        <source>Write {least_letters} letters or more.</source>
        <translation>请写 {least_letters} 个或更多字符。</translation>
    </message>
    <message>
        <source>Writing a checkpoint…</source>
        <translation>正在写入检查点…</translation>
    </message>
    <message>
        <source>You are asked once for each version; this is cxrviewer {version}.</source>
        <translation>每个版本只询问一次；当前为 cxrviewer {version}。</translation>
    </message>
    <message>
        <source>Your administrator has fixed the device.</source>
        <translation>管理员已固定设备。</translation>
    </message>
    <message>
        <source>Your administrator has fixed the model: it cannot be changed here.</source>
        <translation>管理员已固定模型：此处不可更改。</translation>
    </message>
    <message>
        <source>Your file: {user}
The machine&apos;s file: {machine}</source>
        <translation>您的文件：{user}
本机文件：{machine}</translation>
    </message>
    <message>
        <source>Your keys cannot be deleted.</source>
        <translation>无法删除您的按键。</translation>
    </message>
    <message>
        <source>Your keys cannot be written.</source>
        <translation>无法写入您的按键。</translation>
    </message>
    <message>
        <source>Your opinion before the answer</source>
        <translation>显示结论前的意见</translation>
    </message>
    <message>
        <source>Your opinion cannot be kept.</source>
        <translation>无法保存您的意见。</translation>
    </message>
    <message>
        <source>Your opinion first</source>
        <translation>请先给出您的意见</translation>
    </message>
    <message>
        <source>Your opinion now</source>
        <translation>您现在的意见</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>您自己的描述</translation>
    </message>
    <message>
        <source>Your settings</source>
        <translation>您的设置</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be read as TOML, line {number}.</source>
        <translation>您的 settings.toml 无法作为 TOML 读取，第 {number} 行。</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be read as TOML.</source>
        <translation>您的 settings.toml 无法作为 TOML 读取。</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be renamed.</source>
        <translation>无法重命名您的 settings.toml。</translation>
    </message>
    <message>
        <source>Your settings.toml cannot be written.</source>
        <translation>无法写入您的 settings.toml。</translation>
    </message>
    <message>
        <source>Your settings.toml has schema_version {version}.</source>
        <translation>您的 settings.toml 的 schema_version 为 {version}。</translation>
    </message>
    <message>
        <source>Your settings.toml holds a table or a list.</source>
        <translation>您的 settings.toml 含有表或列表。</translation>
    </message>
    <message>
        <source>Your words name the patient.</source>
        <translation>您的文字包含患者姓名。</translation>
    </message>
    <message>
        <source>Zip or CSV…</source>
        <translation>Zip 或 CSV…</translation>
    </message>
    <message>
        <source>Zip or manifest (*.zip *.csv);;All files (*)</source>
        <translation>Zip 或清单 (*.zip *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Zip or manifest of labelled films</source>
        <translation>已标注影像的 zip 或清单</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Zoom and move all films on show</source>
        <translation>同时缩放和移动所有显示的影像</translation>
    </message>
    <message>
        <source>Zoom at the cursor</source>
        <translation>以光标为中心缩放</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom in at the middle</source>
        <translation>以中心放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom out at the middle</source>
        <translation>以中心缩小</translation>
    </message>
    <message>
        <source>Zoom {scale:.0f} %</source>
        <translation>缩放 {scale:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>a class has fewer than {number} groups</source>
        <translation>某一类别的分组少于 {number} 个</translation>
    </message>
    <message>
        <source>a magnification that it does not state</source>
        <translation>未注明的放大倍数</translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M}</source>
        <translation>约剩 {duration}，至 {end:%H:%M}</translation>
    </message>
    <message>
        <source>about {duration} left, until {end:%H:%M} on {end:%Y-%m-%d}</source>
        <translation>约剩 {duration}，至 {end:%Y-%m-%d} {end:%H:%M}</translation>
    </message>
    <message>
        <source>above and below</source>
        <translation>上下两侧</translation>
    </message>
    <message>
        <source>above the operating point ({point})</source>
        <translation>高于工作点（{point}）</translation>
    </message>
    <message>
        <source>accuracy 87.2 %, macro F1 0.888 (n = 2,117)</source>
        <translation>准确率 87.2&#xa0;%，宏 F1 0.888（n = 2117）</translation>
    </message>
    <message>
        <source>accuracy 87.8 %, macro F1 0.888 (n = 2,117)</source>
        <translation>准确率 87.8&#xa0;%，宏 F1 0.888（n = 2117）</translation>
    </message>
    <message>
        <source>accuracy 90.2 %, macro F1 0.916 (n = 2,117)</source>
        <translation>准确率 90.2&#xa0;%，宏 F1 0.916（n = 2117）</translation>
    </message>
    <message>
        <source>accuracy 94.1 % (four classes; arXiv 2301.02468)</source>
        <translation>准确率 94.1&#xa0;%（四个类别；arXiv 2301.02468）</translation>
    </message>
    <message>
        <source>accuracy 96.23 % (COVIDx of March 2020, some 68 films of COVID-19; arXiv 2003.14395)</source>
        <translation>准确率 96.23&#xa0;%（2020 年 3 月的 COVIDx，约 68 张 COVID-19 影像；arXiv 2003.14395）</translation>
    </message>
    <message>
        <source>activation × gradient</source>
        <translation>激活 × 梯度</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>添加{name}</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>agree in part</source>
        <translation>部分同意</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>所有其他类别</translation>
    </message>
    <message>
        <source>an automatic window is shown</source>
        <translation>采用自动调窗</translation>
    </message>
    <message>
        <source>an unknown transfer syntax</source>
        <translation>未知的传输语法</translation>
    </message>
    <message>
        <source>and every {label} image is a child&apos;s</source>
        <translation>且每幅 {label} 图像都来自儿童</translation>
    </message>
    <message>
        <source>and no {label} image shares a source with any other class</source>
        <translation>且没有任何 {label} 图像与其他类别来自同一来源</translation>
    </message>
    <message>
        <source>angle</source>
        <translation>角度</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已分析</translation>
    </message>
    <message>
        <source>area {area} {unit}², {source}</source>
        <translation>面积 {area} {unit}²，{source}</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>出厂默认</translation>
    </message>
    <message>
        <source>aspect</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <source>at most {longest} letters, no names</source>
        <translation>最多 {longest} 个字符，请勿写人名</translation>
    </message>
    <message>
        <source>at the detector (DET)</source>
        <translation>探测器处 (DET)</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>becomes another</source>
        <translation>变得完全不同</translation>
    </message>
    <message>
        <source>behind the shutter</source>
        <translation>位于遮蔽后</translation>
    </message>
    <message>
        <source>below the operating point ({point})</source>
        <translation>低于工作点（{point}）</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>左右两侧</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>位数</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>blocked by the gate</source>
        <translation>被准入检查拒绝</translation>
    </message>
    <message>
        <source>border alone {interval}</source>
        <translation>仅边缘 {interval}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>出生 {day}</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>bundled</source>
        <translation>自带</translation>
    </message>
    <message>
        <source>bytes per pixel</source>
        <translation>每像素字节数</translation>
    </message>
    <message>
        <source>calibrated (CAL)</source>
        <translation>已校准 (CAL)</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>calibration part</source>
        <translation>校准集</translation>
    </message>
    <message>
        <source>calibration unknown</source>
        <translation>校准未知</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>cannot say</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>cardiothoracic ratio</source>
        <translation>心胸比</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>changes somewhat</source>
        <translation>略有变化</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>clearly</source>
        <translation>明显</translation>
    </message>
    <message>
        <source>click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>cobb angle</source>
        <translation>Cobb 角</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>command line</source>
        <translation>命令行</translation>
    </message>
    <message>
        <source>comparing {number} films with each other</source>
        <translation>正在相互比较 {number} 幅影像</translation>
    </message>
    <message>
        <source>corrected for magnification (MAG)</source>
        <translation>已做放大校正 (MAG)</translation>
    </message>
    <message>
        <source>could not be counted</source>
        <translation>无法统计</translation>
    </message>
    <message>
        <source>could not be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>cxrviewer — research use only</source>
        <translation>cxrviewer — 仅供研究使用</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>What each layer is called on the screen.</extracomment>
        <translation>默认值</translation>
    </message>
    <message>
        <source>delete all measurements</source>
        <translation>删除全部测量</translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>删除{name}</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>disagree</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>does not follow the places</source>
        <translation>不随热图标记的位置变化</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>drag from the list</source>
        <translation>从列表拖出</translation>
    </message>
    <message>
        <source>drop on the window</source>
        <translation>拖放到窗口</translation>
    </message>
    <message>
        <source>each stands for {high} rows by {wide} columns of the film</source>
        <translation>每个像素代表影像的 {high} 行 × {wide} 列</translation>
    </message>
    <message>
        <source>ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>end of one arm</source>
        <extracomment>In the order of the menu. The first places a window and leaves nothing on the film.</extracomment>
        <translation>一边的端点</translation>
    </message>
    <message>
        <source>end of the other arm</source>
        <translation>另一边的端点</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>epoch {number} of {number2}, {number3} px: loss {loss}, validation {figure} {found}, {speed} films/s</source>
        <translation>第 {number}/{number2} 轮，{number3} px：损失 {loss}，验证 {figure} {found}，{speed} 幅/秒</translation>
    </message>
    <message>
        <source>every image is a child&apos;s</source>
        <translation>每幅图像都来自儿童</translation>
    </message>
    <message>
        <source>every image is from one source ({name}), from which its figures are not separable</source>
        <translation>所有图像来自同一来源（{name}），其指标无法与来源区分</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>fairly sure</source>
        <translation>比较确信</translation>
    </message>
    <message>
        <source>falling as the LUT</source>
        <translation>随 LUT 递减</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>first line, one end</source>
        <translation>第一条线的一端</translation>
    </message>
    <message>
        <source>first line, other end</source>
        <translation>第一条线的另一端</translation>
    </message>
    <message>
        <source>flatter</source>
        <translation>扁平</translation>
    </message>
    <message>
        <source>folder {study:,} of {studies:,}</source>
        <translation>文件夹 {study:,} / {studies:,}</translation>
    </message>
    <message>
        <source>follows the places</source>
        <translation>随热图标记的位置变化</translation>
    </message>
    <message>
        <source>from the model too</source>
        <translation>模型也看不到</translation>
    </message>
    <message>
        <source>full range</source>
        <translation>全范围</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>grey {value}</source>
        <translation>灰度 {value}</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>guessing {number}</source>
        <translation>随机猜测 {number}</translation>
    </message>
    <message>
        <source>hardly</source>
        <translation>几乎不</translation>
    </message>
    <message>
        <source>hardly follows the places</source>
        <translation>几乎不随热图标记的位置变化</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>心脏</translation>
    </message>
    <message>
        <source>heart {heart} {unit}, thorax {thorax} {unit2}, {source}</source>
        <translation>心脏 {heart} {unit}，胸廓 {thorax} {unit2}，{source}</translation>
    </message>
    <message>
        <source>heart, outermost on one side</source>
        <translation>心脏一侧最外缘</translation>
    </message>
    <message>
        <source>heart, outermost on the other side</source>
        <translation>心脏另一侧最外缘</translation>
    </message>
    <message>
        <source>hold {key}</source>
        <extracomment>The menus in their order, with their words.</extracomment>
        <translation>按住 {key}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <source>indeterminate (operating point {point})</source>
        <translation>不确定（工作点 {point}）</translation>
    </message>
    <message>
        <source>indeterminate: {low}–{high} % (operating point {point})</source>
        <translation>不确定：{low}–{high}&#xa0;%（工作点 {point}）</translation>
    </message>
    <message>
        <source>inner thorax, widest on one side</source>
        <translation>胸廓内缘一侧最宽处</translation>
    </message>
    <message>
        <source>inner thorax, widest on the other side</source>
        <translation>胸廓内缘另一侧最宽处</translation>
    </message>
    <message>
        <source>inverted</source>
        <translation>已反相</translation>
    </message>
    <message>
        <source>laterality {side}</source>
        <translation>侧别 {side}</translation>
    </message>
    <message>
        <source>latest study</source>
        <translation>最近一次检查</translation>
    </message>
    <message>
        <source>learnt from films with the report label &apos;Pneumonia&apos;, so other opacities may be missed</source>
        <translation>由报告标签为 &apos;Pneumonia&apos; 的影像学得，因此可能漏掉其他阴影</translation>
    </message>
    <message>
        <source>left drag</source>
        <translation>左键拖动</translation>
    </message>
    <message>
        <source>left drag on it</source>
        <translation>在其上左键拖动</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>load measurements</source>
        <translation>载入测量</translation>
    </message>
    <message>
        <source>logit</source>
        <translation>logit</translation>
    </message>
    <message>
        <source>logit per pixel</source>
        <translation>每像素 logit</translation>
    </message>
    <message>
        <source>looking at films: {number} of {number2}</source>
        <translation>正在查看影像：{number}/{number2}</translation>
    </message>
    <message>
        <source>looking for training films: {number} of {number2}</source>
        <translation>正在查找训练影像：{number}/{number2}</translation>
    </message>
    <message>
        <source>lossy {ratio}</source>
        <translation>有损 {ratio}</translation>
    </message>
    <message>
        <source>lower end of the midline</source>
        <translation>中线下端</translation>
    </message>
    <message>
        <source>macro AUROC</source>
        <translation>宏平均 AUROC</translation>
    </message>
    <message>
        <source>macro F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>mean {mean}, SD {deviation} ({unit})</source>
        <translation>均值 {mean}，标准差 {deviation}（{unit}）</translation>
    </message>
    <message>
        <source>middle drag</source>
        <translation>中键拖动</translation>
    </message>
    <message>
        <source>min {low}, max {high}, {number} pixels</source>
        <translation>最小 {low}，最大 {high}，{number} 像素</translation>
    </message>
    <message>
        <source>modality value</source>
        <translation>模态值</translation>
    </message>
    <message>
        <source>modality {value:.7g}</source>
        <translation>模态值 {value:.7g}</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>named at the start</source>
        <translation>启动时指定</translation>
    </message>
    <message>
        <source>narrower</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>never measured</source>
        <translation>从未测量</translation>
    </message>
    <message>
        <source>no angle: a line has no length</source>
        <translation>无法得出角度：某条线没有长度</translation>
    </message>
    <message>
        <source>no films were so scored when it was calibrated</source>
        <translation>校准时没有影像得到这样的评分</translation>
    </message>
    <message>
        <source>no image shares a source with another class, so its figures show the source too</source>
        <translation>没有图像与其他类别来自同一来源，因此其指标也反映来源</translation>
    </message>
    <message>
        <source>no patient ID</source>
        <translation>无患者 ID</translation>
    </message>
    <message>
        <source>no pixel of the picture inside</source>
        <translation>区域内没有图像像素</translation>
    </message>
    <message>
        <source>no pixel spacing</source>
        <translation>无像素间距</translation>
    </message>
    <message>
        <source>no screen was measured</source>
        <translation>未测量屏幕</translation>
    </message>
    <message>
        <source>no screen was verified</source>
        <translation>未验证屏幕</translation>
    </message>
    <message>
        <source>no study date</source>
        <translation>无检查日期</translation>
    </message>
    <message>
        <source>no test film is of this class, so how often it is recognised is not known</source>
        <translation>没有此类别的测试影像，因此其识别率未知</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>第 {number} 号</translation>
    </message>
    <message>
        <source>none are kept</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>none of these</source>
        <translation>以上皆非</translation>
    </message>
    <message>
        <source>none: the window connects to nothing</source>
        <translation>无：窗口不连接任何地方</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not analysed</source>
        <translation>未分析</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未进行</translation>
    </message>
    <message>
        <source>not from the model</source>
        <translation>模型仍可看到</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>未平滑</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>未测试</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注释</translation>
    </message>
    <message>
        <source>of an earlier search</source>
        <translation>来自先前的搜索</translation>
    </message>
    <message>
        <source>of the map averaged over {width:.0f} px</source>
        <translation>（在 {width:.0f} px 上平均的热图）</translation>
    </message>
    <message>
        <source>of the scanned film (SCAN)</source>
        <translation>扫描胶片 (SCAN)</translation>
    </message>
    <message>
        <source>of {films} films at {least}–{most} %, {low}–{high} % were it</source>
        <translation>{films} 幅评分 {least}–{most}&#xa0;% 的影像中 {low}–{high}&#xa0;% 属此类</translation>
    </message>
    <message>
        <source>on show</source>
        <translation>正在显示</translation>
    </message>
    <message>
        <source>one corner</source>
        <translation>一个角</translation>
    </message>
    <message>
        <source>one end</source>
        <translation>一端</translation>
    </message>
    <message>
        <source>one end of what you know</source>
        <translation>已知长度的一端</translation>
    </message>
    <message>
        <source>one of them has</source>
        <translation>其中一幅</translation>
    </message>
    <message>
        <source>only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}</source>
        <translation>仅 {number} 幅测试影像，其作为最可能类别时的灵敏度可能在 {low} 至 {high} 之间</translation>
    </message>
    <message>
        <source>orientation unknown</source>
        <translation>方向未知</translation>
    </message>
    <message>
        <source>other end</source>
        <translation>另一端</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>patient ID and issuer agree, and nothing contradicts them.</source>
        <translation>患者 ID 与签发机构一致，且无矛盾。</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>pictures without a header</source>
        <translation>无头信息的图像</translation>
    </message>
    <message>
        <source>place of the words</source>
        <translation>文字位置</translation>
    </message>
    <message>
        <source>point to different places</source>
        <translation>指向不同位置</translation>
    </message>
    <message>
        <source>point to similar places</source>
        <translation>指向相近位置</translation>
    </message>
    <message>
        <source>presentation state</source>
        <translation>呈现状态</translation>
    </message>
    <message>
        <source>promoted</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>propose {name}</source>
        <translation>建议{name}</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>自动建议</translation>
    </message>
    <message>
        <source>proposed, adjusted by the reader</source>
        <translation>自动建议，经阅片者调整</translation>
    </message>
    <message>
        <source>qualitative: larger pretraining, higher resolution and mixup help (Diagnostics 2021, 11:1887)</source>
        <translation>定性结果：更大规模的预训练、更高的分辨率和 mixup 均有帮助（Diagnostics 2021, 11:1887）</translation>
    </message>
    <message>
        <source>quantisation</source>
        <translation>量化</translation>
    </message>
    <message>
        <source>rank correlation {found}; {overlap} of their hottest tenth in common</source>
        <translation>秩相关 {found}；最热的十分之一区域重合 {overlap}</translation>
    </message>
    <message>
        <source>rank correlation {shifted} after a shift by one pixel, {noisy} with 1 % noise</source>
        <translation>平移一个像素后秩相关 {shifted}，加 1&#xa0;% 噪声后 {noisy}</translation>
    </message>
    <message>
        <source>ratio unknown</source>
        <translation>压缩比未知</translation>
    </message>
    <message>
        <source>raw {raw:.3f}</source>
        <translation>原始值 {raw:.3f}</translation>
    </message>
    <message>
        <source>reading films: {number} of {number2}</source>
        <translation>正在读取影像：{number}/{number2}</translation>
    </message>
    <message>
        <source>rectangle</source>
        <translation>矩形</translation>
    </message>
    <message>
        <source>region</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>right drag</source>
        <translation>右键拖动</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>running</source>
        <translation>分析中</translation>
    </message>
    <message>
        <source>second line, one end</source>
        <translation>第二条线的一端</translation>
    </message>
    <message>
        <source>set by the user (USER)</source>
        <translation>由用户设定 (USER)</translation>
    </message>
    <message>
        <source>size, bits, format and compression</source>
        <translation>的尺寸、位数、格式和压缩</translation>
    </message>
    <message>
        <source>smoothed over {number} px</source>
        <translation>平滑 {number} px</translation>
    </message>
    <message>
        <source>somewhat</source>
        <translation>有些</translation>
    </message>
    <message>
        <source>source alone {number}</source>
        <translation>仅来源 {number}</translation>
    </message>
    <message>
        <source>source to detector {number} mm by source to patient {number2} mm</source>
        <translation>射线源至探测器 {number} mm ÷ 射线源至患者 {number2} mm</translation>
    </message>
    <message>
        <source>stage {number}</source>
        <translation>阶段 {number}</translation>
    </message>
    <message>
        <source>starting</source>
        <extracomment>In a list of trainings, beside the name.</extracomment>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>stays the same</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>stored {value}</source>
        <translation>存储值 {value}</translation>
    </message>
    <message>
        <source>strongly</source>
        <translation>强烈</translation>
    </message>
    <message>
        <source>study {study:,} of {studies:,}</source>
        <translation>检查 {study:,} / {studies:,}</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>确信</translation>
    </message>
    <message>
        <source>system</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>test part</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>the Estimated Radiographic Magnification Factor</source>
        <translation>Estimated Radiographic Magnification Factor</translation>
    </message>
    <message>
        <source>the border, whatever is on it</source>
        <translation>去除边缘，无论其上有何内容</translation>
    </message>
    <message>
        <source>the connection is not private</source>
        <translation>连接未加密</translation>
    </message>
    <message>
        <source>the full range is shown</source>
        <translation>显示全范围</translation>
    </message>
    <message>
        <source>the lungs count no more than the rest of the film</source>
        <translation>肺部的权重不高于影像其余部分</translation>
    </message>
    <message>
        <source>the map avoids the lungs</source>
        <translation>热图避开肺部</translation>
    </message>
    <message>
        <source>the map favours the lungs</source>
        <translation>热图偏向肺部</translation>
    </message>
    <message>
        <source>the one that came with the program</source>
        <translation>随软件提供的模型包</translation>
    </message>
    <message>
        <source>the opposite corner</source>
        <translation>对角</translation>
    </message>
    <message>
        <source>the other end</source>
        <translation>另一端</translation>
    </message>
    <message>
        <source>the vertex</source>
        <translation>顶点</translation>
    </message>
    <message>
        <source>their patient IDs come from different issuers, or only one states its issuer.</source>
        <translation>患者 ID 来自不同签发机构，或仅一方注明签发机构。</translation>
    </message>
    <message>
        <source>their patient IDs differ.</source>
        <translation>患者 ID 不同。</translation>
    </message>
    <message>
        <source>these and the mean grey</source>
        <translation>的上述属性和平均灰度</translation>
    </message>
    <message>
        <source>they belong to one study, but their patient IDs differ.</source>
        <translation>属于同一检查，但患者 ID 不同。</translation>
    </message>
    <message>
        <source>they belong to one study.</source>
        <translation>属于同一检查。</translation>
    </message>
    <message>
        <source>they have</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>they have one patient ID, but different birth dates.</source>
        <translation>患者 ID 相同，但出生日期不同。</translation>
    </message>
    <message>
        <source>they have one patient ID, but different names.</source>
        <translation>患者 ID 相同，但姓名不同。</translation>
    </message>
    <message>
        <source>they have one patient ID, but neither its issuer nor a name or birth date in both.</source>
        <translation>患者 ID 相同，但两者均无签发机构，也没有共同的姓名或出生日期。</translation>
    </message>
    <message>
        <source>thorax</source>
        <translation>胸廓</translation>
    </message>
    <message>
        <source>those below {share:.0f} % are hidden</source>
        <translation>低于 {share:.0f}&#xa0;% 的已隐藏</translation>
    </message>
    <message>
        <source>tip of the arrow</source>
        <translation>箭头尖端</translation>
    </message>
    <message>
        <source>to the lungs and a margin around them</source>
        <translation>至肺部及其周边</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>training loss</source>
        <extracomment>Told apart without colour, too: by dashes, and by a mark on each epoch.</extracomment>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>true size</source>
        <translation>实际尺寸</translation>
    </message>
    <message>
        <source>true size {source}</source>
        <translation>实际尺寸 {source}</translation>
    </message>
    <message>
        <source>tuberculosis</source>
        <translation>结核</translation>
    </message>
    <message>
        <source>turned {degrees}°</source>
        <translation>旋转 {degrees}°</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>不确信</translation>
    </message>
    <message>
        <source>upper end of the midline</source>
        <translation>中线上端</translation>
    </message>
    <message>
        <source>user</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>validation log loss</source>
        <translation>验证对数损失</translation>
    </message>
    <message>
        <source>validation part</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>view not stated</source>
        <translation>体位未注明</translation>
    </message>
    <message>
        <source>waiting for another process that prepares films</source>
        <translation>正在等待另一个准备影像的进程</translation>
    </message>
    <message>
        <source>waits for your opinion</source>
        <translation>等待您的意见</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>white</source>
        <translation>白</translation>
    </message>
    <message>
        <source>with the user&apos;s data</source>
        <translation>与用户数据放在一起</translation>
    </message>
    <message>
        <source>within the noise</source>
        <translation>在噪声范围内</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>{columns} × {rows}, {bits} bit</source>
        <translation>{columns} × {rows}，{bits} 位</translation>
    </message>
    <message numerus="yes">
        <source>{count:,} files looked at</source>
        <translation>
            <numerusform>已查看 {count:,} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} films</source>
        <translation>
            <numerusform>{count:,} 幅影像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} frames</source>
        <translation>
            <numerusform>{count:,} 帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} studies</source>
        <translation>
            <numerusform>{count:,} 个检查</numerusform>
        </translation>
    </message>
    <message>
        <source>{counted} can be shown with its film.</source>
        <translation>{counted}可随其影像显示。</translation>
    </message>
    <message>
        <source>{counted} can be shown with their films.</source>
        <translation>{counted}可随其影像显示。</translation>
    </message>
    <message>
        <source>{counted} can be shown with {films}.</source>
        <translation>{counted}可随 {films} 显示。</translation>
    </message>
    <message>
        <source>{counted} films of two labels.</source>
        <translation>{counted}：含两种标注的影像。</translation>
    </message>
    <message>
        <source>{counted} in {counted2}</source>
        <translation>{counted}，{counted2}</translation>
    </message>
    <message>
        <source>{counted} in {counted2} and {counted3}</source>
        <translation>{counted}，{counted2}和{counted3}</translation>
    </message>
    <message>
        <source>{counted} like others and are kept together.</source>
        <translation>{counted}：与其他影像相似，已归为一组。</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n epochs</source>
        <translation>
            <numerusform>第 {done} 轮，共 %n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>{films_seen:,} of {films:,} films</source>
        <translation>{films_seen:,} / {films:,} 幅影像</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <extracomment>How a translation is looked for, the surest first.</extracomment>
        <translation>{first} 和 {last}</translation>
    </message>
    <message>
        <source>{found}: the model can tell classes apart by where an image came from.</source>
        <translation>{found}：模型可能凭图像来源区分类别。</translation>
    </message>
    <message>
        <source>{gate_file} of the bundle does not have the hash that it states.</source>
        <translation>模型包的 {gate_file} 与其声明的哈希不符。</translation>
    </message>
    <message>
        <source>{gate_file} of the bundle is not readable safetensors.</source>
        <translation>模型包的 {gate_file} 不是可读的 safetensors。</translation>
    </message>
    <message>
        <source>{gone} {files} turn came: search again.</source>
        <translation>{gone} {files} 已消失：请重新搜索。</translation>
    </message>
    <message>
        <source>{key} goes from part to part of the window.</source>
        <translation>{key} 用于在窗口各部分之间切换。</translation>
    </message>
    <message>
        <source>{key} is the key of &apos;{name}&apos; ({menus}).</source>
        <translation>{key} 是“{name}”（{menus}）的按键。</translation>
    </message>
    <message>
        <source>{label} for {number} of {number2} {group} and {number3} of {number4} {group2} films</source>
        <translation>{label}（{number2} 幅{group}影像中 {number} 幅，{number4} 幅{group2}影像中 {number3} 幅）</translation>
    </message>
    <message>
        <source>{label} for {number} of {number2} {group} films</source>
        <translation>{label}（{number2} 幅{group}影像中 {number} 幅）</translation>
    </message>
    <message>
        <source>{label} has one source: its figures cannot be told from those of its source.</source>
        <translation>{label} 只有一个来源：其指标无法与来源区分。</translation>
    </message>
    <message>
        <source>{label} is rare: only {number} test films, so its sensitivity as the most probable class may be anywhere from {low} to {high}.</source>
        <translation>{label} 罕见：仅 {number} 幅测试影像，其作为最可能类别时的灵敏度可能在 {low} 至 {high} 之间。</translation>
    </message>
    <message>
        <source>{label} is rare: {range}.</source>
        <translation>{label} 罕见：{range}。</translation>
    </message>
    <message>
        <source>{label} shares no source with another class: its figures cannot be told from those of its source.</source>
        <translation>{label} 与其他类别没有共同来源：其指标无法与来源区分。</translation>
    </message>
    <message>
        <source>{label} {why}: its figures cannot be told from those of its source.</source>
        <translation>{label} {why}：其指标无法与来源区分。</translation>
    </message>
    <message>
        <source>{label}: {limits}.</source>
        <translation>{label}：{limits}。</translation>
    </message>
    <message>
        <source>{low:.0f} to {high:.0f} %</source>
        <translation>{low:.0f} 至 {high:.0f}&#xa0;%</translation>
    </message>
    <message>
        <source>{millimetres} mm, set by the user</source>
        <translation>{millimetres} mm，由用户设定</translation>
    </message>
    <message>
        <source>{missing} of the films vanished while they were looked for.</source>
        <translation>查找期间有 {missing} 幅影像消失。</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>已写入 {name}。</translation>
    </message>
    <message>
        <source>{name} was written. It may name the patient.</source>
        <translation>已写入 {name}。它可能显示患者姓名。</translation>
    </message>
    <message>
        <source>{name}: about {time} for {number} epochs ({stages}), answers included; {machine}</source>
        <translation>{name}：{number} 轮约需 {time}（{stages}），含作答时间；{machine}</translation>
    </message>
    <message>
        <source>{no_rules}; it was left out.</source>
        <translation>{no_rules}；已略去。</translation>
    </message>
    <message>
        <source>{number} % at the bottom</source>
        <translation>下方 {number}&#xa0;%</translation>
    </message>
    <message>
        <source>{number} % at the left</source>
        <translation>左侧 {number}&#xa0;%</translation>
    </message>
    <message>
        <source>{number} % at the right</source>
        <translation>右侧 {number}&#xa0;%</translation>
    </message>
    <message>
        <source>{number} % at the top</source>
        <translation>上方 {number}&#xa0;%</translation>
    </message>
    <message>
        <source>{number} (kept)</source>
        <translation>{number}（采用）</translation>
    </message>
    <message>
        <source>{number} DICOMDIR</source>
        <translation>{number} 个 DICOMDIR</translation>
    </message>
    <message>
        <source>{number} DICOMDIRs</source>
        <translation>{number} 个 DICOMDIR</translation>
    </message>
    <message>
        <source>{number} copies</source>
        <translation>{number} 个副本</translation>
    </message>
    <message>
        <source>{number} copy</source>
        <translation>{number} 个副本</translation>
    </message>
    <message>
        <source>{number} encapsulated document</source>
        <translation>{number} 个封装文档</translation>
    </message>
    <message>
        <source>{number} encapsulated documents</source>
        <translation>{number} 个封装文档</translation>
    </message>
    <message>
        <source>{number} file that a DICOMDIR lists is missing.</source>
        <translation>DICOMDIR 所列的 {number} 个文件缺失。</translation>
    </message>
    <message>
        <source>{number} file was gone when its turn came: search again.</source>
        <translation>{number} 个文件在读取前已消失：请重新搜索。</translation>
    </message>
    <message>
        <source>{number} files looked at, {counted}</source>
        <translation>已查看 {number} 个文件，{counted}</translation>
    </message>
    <message>
        <source>{number} files that a DICOMDIR lists are missing.</source>
        <translation>DICOMDIR 所列的 {number} 个文件缺失。</translation>
    </message>
    <message>
        <source>{number} files were gone when their turn came: search again.</source>
        <translation>{number} 个文件在读取前已消失：请重新搜索。</translation>
    </message>
    <message>
        <source>{number} film</source>
        <translation>{number} 幅影像</translation>
    </message>
    <message>
        <source>{number} film looks like others and are kept together.</source>
        <translation>{number} 幅影像与其他影像相似，已归为一组。</translation>
    </message>
    <message>
        <source>{number} films</source>
        <translation>{number} 幅影像</translation>
    </message>
    <message>
        <source>{number} films look like others and are kept together.</source>
        <translation>{number} 幅影像与其他影像相似，已归为一组。</translation>
    </message>
    <message>
        <source>{number} folder</source>
        <translation>{number} 个文件夹</translation>
    </message>
    <message>
        <source>{number} folder of this program&apos;s results</source>
        <translation>{number} 个本程序的结果文件夹</translation>
    </message>
    <message>
        <source>{number} folders</source>
        <translation>{number} 个文件夹</translation>
    </message>
    <message>
        <source>{number} folders of this program&apos;s results</source>
        <translation>{number} 个本程序的结果文件夹</translation>
    </message>
    <message>
        <source>{number} group holds films of two labels.</source>
        <translation>{number} 个组含两种标注的影像。</translation>
    </message>
    <message>
        <source>{number} groups hold films of two labels.</source>
        <translation>{number} 个组含两种标注的影像。</translation>
    </message>
    <message>
        <source>{number} key object selection</source>
        <translation>{number} 个关键对象选择</translation>
    </message>
    <message>
        <source>{number} key object selections</source>
        <translation>{number} 个关键对象选择</translation>
    </message>
    <message>
        <source>{number} linked folder</source>
        <translation>{number} 个链接文件夹</translation>
    </message>
    <message>
        <source>{number} linked folders</source>
        <translation>{number} 个链接文件夹</translation>
    </message>
    <message>
        <source>{number} other DICOM object</source>
        <translation>{number} 个其他 DICOM 对象</translation>
    </message>
    <message>
        <source>{number} other DICOM objects</source>
        <translation>{number} 个其他 DICOM 对象</translation>
    </message>
    <message>
        <source>{number} other file was passed over: {listed}.</source>
        <translation>略过 {number} 个其他文件：{listed}。</translation>
    </message>
    <message>
        <source>{number} other files were passed over: {listed}.</source>
        <translation>略过 {number} 个其他文件：{listed}。</translation>
    </message>
    <message>
        <source>{number} other {files} passed over: {listed}.</source>
        <translation>略过 {number} 个其他 {files}：{listed}。</translation>
    </message>
    <message>
        <source>{number} pair is listed as different patients.</source>
        <translation>{number} 对列为不同患者。</translation>
    </message>
    <message>
        <source>{number} pairs are listed as different patients.</source>
        <translation>{number} 对列为不同患者。</translation>
    </message>
    <message>
        <source>{number} picture beside a DICOMDIR</source>
        <translation>{number} 个 DICOMDIR 旁的图像</translation>
    </message>
    <message>
        <source>{number} pictures beside a DICOMDIR</source>
        <translation>{number} 个 DICOMDIR 旁的图像</translation>
    </message>
    <message>
        <source>{number} pipe or device</source>
        <translation>{number} 个管道或设备</translation>
    </message>
    <message>
        <source>{number} pipes or devices</source>
        <translation>{number} 个管道或设备</translation>
    </message>
    <message>
        <source>{number} pixels of padding or behind the shutter left out</source>
        <translation>略去 {number} 个填充或遮蔽后的像素</translation>
    </message>
    <message>
        <source>{number} presentation state</source>
        <translation>{number} 个呈现状态</translation>
    </message>
    <message>
        <source>{number} presentation states</source>
        <translation>{number} 个呈现状态</translation>
    </message>
    <message>
        <source>{number} structured report</source>
        <translation>{number} 个结构化报告</translation>
    </message>
    <message>
        <source>{number} structured reports</source>
        <translation>{number} 个结构化报告</translation>
    </message>
    <message>
        <source>{number} studies</source>
        <translation>{number} 个检查</translation>
    </message>
    <message>
        <source>{number} study</source>
        <translation>{number} 个检查</translation>
    </message>
    <message>
        <source>{number} text or unknown</source>
        <translation>{number} 个文本或未知文件</translation>
    </message>
    <message>
        <source>{number} zip inside a zip</source>
        <translation>{number} 个 zip 内的 zip</translation>
    </message>
    <message>
        <source>{number} zips inside a zip</source>
        <translation>{number} 个 zip 内的 zip</translation>
    </message>
    <message>
        <source>{off_disc} {files} missing.</source>
        <translation>{off_disc} {files} 缺失。</translation>
    </message>
    <message>
        <source>{opinion}: {words}</source>
        <translation>{opinion}：{words}</translation>
    </message>
    <message>
        <source>{promotion}

What nobody has tested:
{bullets}</source>
        <translation>{promotion}

尚无人测试的方面：
{bullets}</translation>
    </message>
    <message>
        <source>{ratio}, then {ratio2}</source>
        <translation>{ratio}，然后 {ratio2}</translation>
    </message>
    <message>
        <source>{recorded}: {agreement}; {opinion}.</source>
        <translation>{recorded}：{agreement}；{opinion}。</translation>
    </message>
    <message>
        <source>{report} films in {report2} groups that are never split (patients, or films that look alike): {listed}.</source>
        <translation>{report} 幅影像，分为 {report2} 个不拆分的组（患者或相似影像）：{listed}。</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers.</source>
        <translation>热图最热的百分之一中有 {share} 落在文字或左右标记上。</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers: they are among what stands out.</source>
        <translation>热图最热的百分之一中有 {share} 落在文字或左右标记上：它们是突出部分之一。</translation>
    </message>
    <message>
        <source>{share} of the hottest hundredth of the map lies on lettering or side markers: they are what stands out.</source>
        <translation>热图最热的百分之一中有 {share} 落在文字或左右标记上：突出的正是它们。</translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers.</source>
        <translation>热图的 {share} 落在文字或左右标记上。</translation>
    </message>
    <message>
        <source>{share} of the map lies on lettering or side markers: too much.</source>
        <translation>热图的 {share} 落在文字或左右标记上：过多。</translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film.</source>
        <translation>热图的 {share} 落在影像边缘，而边缘占影像的 {area}。</translation>
    </message>
    <message>
        <source>{share} of the map lies on the film&apos;s border, which is {area} of the film: too much.</source>
        <translation>热图的 {share} 落在影像边缘，而边缘占影像的 {area}：过多。</translation>
    </message>
    <message>
        <source>{share} of the map lies outside the lungs, which is {area} of the film: {words}.</source>
        <translation>热图的 {share} 落在肺外，而肺外区域占影像的 {area}：{words}。</translation>
    </message>
    <message numerus="yes">
        <source>{sign}%n points</source>
        <translation>
            <numerusform>{sign}%n 个百分点</numerusform>
        </translation>
    </message>
    <message>
        <source>{size} × {size} pixels of the film&apos;s {columns} × {rows}: {each}.</source>
        <translation>{size} × {size} 像素，取自影像的 {columns} × {rows}：{each}。</translation>
    </message>
    <message>
        <source>{target} against {against}</source>
        <translation>{target} 相对于 {against}</translation>
    </message>
    <message>
        <source>{title} (of this site)</source>
        <translation>{title}（本单位）</translation>
    </message>
    <message>
        <source>{title} scores films from now on.</source>
        <translation>从现在起由 {title} 为影像评分。</translation>
    </message>
    <message>
        <source>{unreadable} of {len} films cannot be read: repair or remove those that manifest.csv says &apos;unreadable&apos; of (write it with &apos;cxrviewer audit --out&apos;).</source>
        <translation>{len} 幅影像中有 {unreadable} 幅无法读取：请修复或移除 manifest.csv 中标为 &apos;unreadable&apos; 的影像（用 &apos;cxrviewer audit --out&apos; 生成）。</translation>
    </message>
    <message>
        <source>{value:.0f} mm wide as measured</source>
        <translation>实测宽 {value:.0f} mm</translation>
    </message>
    <message>
        <source>{verified}. See View &gt; Display test.</source>
        <translation>{verified}。见“视图 &gt; 显示测试”。</translation>
    </message>
    <message>
        <source>{which} no patient ID.</source>
        <translation>{which}没有患者 ID。</translation>
    </message>
    <message>
        <source>{which}: films of one patient may be in training and test, and figures will be too good.</source>
        <translation>{which}：同一患者的影像可能同时出现在训练集和测试集，指标会偏高。</translation>
    </message>
    <message>
        <source>{whose} settings.toml cannot be read as TOML{where}.</source>
        <translation>{whose} settings.toml 无法作为 TOML 读取{where}。</translation>
    </message>
    <message>
        <source>{whose} settings.toml has schema_version {version}.</source>
        <translation>{whose} settings.toml 的 schema_version 为 {version}。</translation>
    </message>
    <message>
        <source>{width:.0f} × {height:.0f} mm</source>
        <translation>{width:.0f} × {height:.0f} mm</translation>
    </message>
    <message numerus="yes">
        <source>{words} (%n changed)</source>
        <translation>
            <numerusform>{words}（%n 项已更改）</numerusform>
        </translation>
    </message>
    <message>
        <source>{words} ({number} of {most})</source>
        <translation>{words}（{number}/{most}）</translation>
    </message>
    <message>
        <source>{words}: this score lies outside</source>
        <translation>{words}：此评分在该范围之外</translation>
    </message>
    <message>
        <source>{years:.1f} years earlier</source>
        <translation>早 {years:.1f} 年</translation>
    </message>
    <message>
        <source>× {times:.2g}, the film alone</source>
        <translation>× {times:.2g}，仅影像</translation>
    </message>
    <message>
        <source>−{scale} against</source>
        <translation>−{scale} 反对</translation>
    </message>
</context>
</TS>
